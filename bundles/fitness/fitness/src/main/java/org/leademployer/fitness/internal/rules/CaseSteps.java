/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.CaseStep.State;
import org.leademployer.platform.calendar.WorkingDays;

/** The steps of a case, each with its {@link StepClock}: it runs from when the step before it was really done (FTP-6). */
final class CaseSteps {

    private final TimeLimits limits;
    private final WorkingDays workingDays;

    CaseSteps(TimeLimits limits, WorkingDays workingDays) {
        this.limits = limits;
        this.workingDays = workingDays;
    }

    /** The steps of a route, those running that wait for none. @param known the day on which the concern became known */
    List<CaseStep> started(List<RouteStep> steps, LocalDate known) {
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
    List<CaseStep> startedAnew(List<RouteStep> steps, List<CaseStep> before, LocalDate known) {
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
    List<CaseStep> done(List<CaseStep> steps, String id, LocalDate on, String by, String note) {
        List<CaseStep> all = new ArrayList<>(steps);
        int at = index(all, id);
        CaseStep step = all.get(at);
        all.set(
                at,
                StepDraft.of(step)
                        .state(State.DONE)
                        .startedOn(step.startedOn() == null ? on : step.startedOn())
                        .paused(null, null)
                        .done(on, by, note)
                        .made());
        return follow(all, id, on);
    }

    private List<CaseStep> follow(List<CaseStep> steps, String id, LocalDate on) {
        return steps.stream()
                .map(step -> id.equals(step.after()) && step.state() == State.WAITING
                        ? with(step, State.RUNNING, on, due(step.limit(), on))
                        : step)
                .toList();
    }

    CaseStep paused(CaseStep step, LocalDate on, String reason) {
        return StepDraft.of(step)
                .state(State.PAUSED)
                .paused(clock(step).pause(on).pausedOn(), reason)
                .made();
    }

    /** The last day moves by the days that do not count. */
    CaseStep resumed(CaseStep step, LocalDate on) {
        return with(
                step,
                State.RUNNING,
                step.startedOn(),
                clock(step).resume(on, workingDays).due());
    }

    CaseStep extended(CaseStep step, LocalDate on, LocalDate until, String reason) {
        return StepDraft.of(step)
                .dueOn(clock(step).extend(on, until).due())
                .extendedFor(reason)
                .escalations(0)
                .made();
    }

    /** A step is not done, and why stands in it; those that waited for it begin. */
    List<CaseStep> waived(List<CaseStep> steps, String id, LocalDate on, String by, String reason) {
        List<CaseStep> all = new ArrayList<>(steps);
        int at = index(all, id);
        CaseStep step = all.get(at);
        all.set(
                at,
                StepDraft.of(step)
                        .state(State.NOT_NEEDED)
                        .dueOn(null)
                        .paused(null, null)
                        .done(on, by, reason)
                        .made());
        return follow(all, id, on);
    }

    /** The open steps that a step waits for, the first of them first. */
    static List<CaseStep> openBefore(List<CaseStep> steps, CaseStep step) {
        List<CaseStep> open = new ArrayList<>();
        int at = step.after() == null ? -1 : index(steps, step.after());
        while (at >= 0) {
            CaseStep before = steps.get(at);
            if (before.open()) {
                open.add(0, before);
            }
            at = before.after() == null ? -1 : index(steps, before.after());
        }
        return open;
    }

    static CaseStep escalated(CaseStep step) {
        return StepDraft.of(step).escalations(step.escalations() + 1).made();
    }

    /** Whether a step is overdue: what is paused is not. */
    boolean isOverdue(CaseStep step, LocalDate today) {
        return step.state() == State.RUNNING && clock(step).isOverdue(today);
    }

    /** Whether a step is to be escalated, for the first time or one level higher. */
    boolean isToEscalate(CaseStep step, LocalDate today) {
        return step.state() == State.RUNNING
                && Escalation.of(step.dueOn(), today, limits, workingDays)
                        .filter(one -> one.level().escalations() > step.escalations())
                        .isPresent();
    }

    private LocalDate due(TimeLimit limit, LocalDate from) {
        return StepClock.from(from, span(limit), workingDays).due();
    }

    private StepClock clock(CaseStep step) {
        return new StepClock(step.startedOn(), span(step.limit()), step.dueOn(), step.pausedOn());
    }

    private Span span(TimeLimit limit) {
        return limit == null ? null : limits.span(limit);
    }

    private static CaseStep with(CaseStep step, State state, LocalDate startedOn, LocalDate dueOn) {
        return StepDraft.of(step)
                .state(state)
                .startedOn(startedOn)
                .dueOn(dueOn)
                .paused(null, null)
                .made();
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
