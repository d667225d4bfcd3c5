/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.CaseStep.State;
import org.leademployer.platform.calendar.WorkingDays;

/** The clocks of steps (FTP-6): each runs from when the step before it was really done. */
public final class CaseClock {

    private final Map<TimeLimit, Span> limits;
    private final WorkingDays workingDays;

    public CaseClock(Map<TimeLimit, Span> limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /** The steps of a route, those running that wait for none. @param known the day on which the concern became known */
    public List<CaseStep> started(List<RouteStep> steps, LocalDate known) {
        return steps.stream()
                .map(step -> new CaseStep(
                        step.id(),
                        step.act(),
                        step.owner(),
                        step.action(),
                        step.after(),
                        step.limit(),
                        step.after() == null ? State.RUNNING : State.WAITING,
                        step.after() == null ? known : null,
                        step.after() == null ? due(step.limit(), known) : null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0))
                .toList();
    }

    /** What was done stays done where the new route has the step too. */
    public List<CaseStep> startedAnew(List<RouteStep> steps, List<CaseStep> before, LocalDate known) {
        List<CaseStep> all = new ArrayList<>(started(steps, known));
        for (CaseStep old : before) {
            int at = index(all, old.id());
            if (at >= 0 && old.state() != State.WAITING && all.get(at).act() == old.act()) {
                all.set(at, old);
            } else if (at < 0 && !old.open()) {
                all.add(old);
            } else if (at < 0) {
                all.add(with(old, State.NOT_NEEDED, old.startedOn(), null));
            }
        }
        List<CaseStep> followed = all;
        for (CaseStep done : List.copyOf(all)) {
            if (done.state() == State.DONE) {
                followed = follow(followed, done.id(), done.doneOn());
            }
        }
        return followed;
    }

    /** A step is done, and those that waited for it begin. */
    public List<CaseStep> done(List<CaseStep> steps, String id, LocalDate on, String by, String note) {
        List<CaseStep> all = new ArrayList<>(steps);
        int at = index(all, id);
        CaseStep step = all.get(at);
        all.set(
                at,
                new CaseStep(
                        step.id(),
                        step.act(),
                        step.owner(),
                        step.action(),
                        step.after(),
                        step.limit(),
                        State.DONE,
                        step.startedOn() == null ? on : step.startedOn(),
                        step.dueOn(),
                        null,
                        null,
                        step.extendedFor(),
                        on,
                        by,
                        note,
                        step.escalations()));
        return follow(all, id, on);
    }

    private List<CaseStep> follow(List<CaseStep> steps, String id, LocalDate on) {
        return steps.stream()
                .map(step -> id.equals(step.after()) && step.state() == State.WAITING
                        ? with(step, State.RUNNING, on, due(step.limit(), on))
                        : step)
                .toList();
    }

    public CaseStep paused(CaseStep step, LocalDate on, String reason) {
        return new CaseStep(
                step.id(),
                step.act(),
                step.owner(),
                step.action(),
                step.after(),
                step.limit(),
                State.PAUSED,
                step.startedOn(),
                step.dueOn(),
                on,
                reason,
                step.extendedFor(),
                null,
                null,
                null,
                step.escalations());
    }

    /** The last day moves by as many days, or working days, as the clock was stopped. */
    public CaseStep resumed(CaseStep step, LocalDate on) {
        return with(step, State.RUNNING, step.startedOn(), moved(step, on));
    }

    private LocalDate moved(CaseStep step, LocalDate on) {
        if (step.dueOn() == null) {
            return null;
        }
        Span span = limits.get(step.limit());
        if (span == null || span.unit() != Span.Unit.WORKING_DAYS) {
            return step.dueOn().plusDays(java.time.temporal.ChronoUnit.DAYS.between(step.pausedOn(), on));
        }
        int stopped = 0;
        for (LocalDate day = step.pausedOn(); day.isBefore(on); day = day.plusDays(1)) {
            stopped += workingDays.isWorkingDay(day) ? 1 : 0;
        }
        return stopped == 0 ? step.dueOn() : workingDays.plus(step.dueOn(), stopped);
    }

    public static CaseStep extended(CaseStep step, LocalDate until, String reason) {
        return new CaseStep(
                step.id(),
                step.act(),
                step.owner(),
                step.action(),
                step.after(),
                step.limit(),
                step.state(),
                step.startedOn(),
                until,
                step.pausedOn(),
                step.pauseReason(),
                reason,
                null,
                null,
                null,
                0);
    }

    public static CaseStep notNeeded(CaseStep step) {
        return with(step, State.NOT_NEEDED, step.startedOn(), null);
    }

    static CaseStep escalated(CaseStep step) {
        return new CaseStep(
                step.id(),
                step.act(),
                step.owner(),
                step.action(),
                step.after(),
                step.limit(),
                step.state(),
                step.startedOn(),
                step.dueOn(),
                step.pausedOn(),
                step.pauseReason(),
                step.extendedFor(),
                step.doneOn(),
                step.doneBy(),
                step.note(),
                step.escalations() + 1);
    }

    /** Whether a step is to be escalated, for the first time or one level higher. */
    public boolean isToEscalate(CaseStep step, LocalDate today) {
        if (step.state() != State.RUNNING || step.dueOn() == null || step.escalations() > 1) {
            return false;
        }
        LocalDate first = plus(TimeLimit.ESCALATION, step.dueOn());
        LocalDate from = step.escalations() == 0 ? first : plus(TimeLimit.ESCALATION_AGAIN, first);
        return today.isAfter(step.dueOn()) && !today.isBefore(from);
    }

    private LocalDate due(TimeLimit limit, LocalDate from) {
        return limit == null ? null : plus(limit, from);
    }

    /** So much later. */
    LocalDate plus(TimeLimit limit, LocalDate from) {
        Span span = limits.get(limit);
        if (span == null) {
            return null;
        }
        return DayCount.last(from, span, workingDays);
    }

    private static CaseStep with(CaseStep step, State state, LocalDate startedOn, LocalDate dueOn) {
        return new CaseStep(
                step.id(),
                step.act(),
                step.owner(),
                step.action(),
                step.after(),
                step.limit(),
                state,
                startedOn,
                dueOn,
                null,
                null,
                step.extendedFor(),
                step.doneOn(),
                step.doneBy(),
                step.note(),
                step.escalations());
    }

    private static int index(List<CaseStep> steps, String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
