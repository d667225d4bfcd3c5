/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.leademployer.fitness.Span;
import org.leademployer.platform.calendar.WorkingDays;

/**
 * The clock of one step: it runs from a day on, stands still in pauses, and runs longer by what was granted (FTP-6). All days are
 * civil days of Europe/London.
 *
 * @param begin the day on which the step could begin; the first counted day is the one after
 * @param limit the time limit
 * @param pauses in order, without overlap; only the last may be open
 * @param extensions in the order in which they were granted
 */
public record StepClock(LocalDate begin, Span limit, List<Pause> pauses, List<Extension> extensions) {

    /** How it stands on a day. */
    public enum State {
        RUNNING,
        PAUSED,
        OVERDUE,
        DONE_IN_TIME,
        DONE_LATE
    }

    /** @throws IllegalArgumentException when pauses overlap, one before the last is open, or one lies before the beginning */
    public StepClock {
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(limit, "limit");
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        LocalDate free = begin;
        for (Pause pause : pauses) {
            if (free == null || pause.from().isBefore(free)) {
                throw new IllegalArgumentException("the pause of " + pause.from()
                        + " lies before the step began, or in another pause: a pause is ended before the next begins");
            }
            free = pause.to() == null ? null : pause.to().plusDays(1);
        }
    }

    public static StepClock from(LocalDate begin, Span limit) {
        return new StepClock(begin, limit, List.of(), List.of());
    }

    /** The last day on which the step is done in time; empty while an open pause holds it. */
    public Optional<LocalDate> due(WorkingDays days) {
        Optional<LocalDate> due = DayCount.last(begin, limit, pauses, days);
        for (Extension extension : extensions) {
            if (due.isEmpty()) {
                return due;
            }
            due = DayCount.last(due.get(), extension.by(), pauses, days);
        }
        return due;
    }

    /** @param done the day on which the step was done; null where it is not */
    public State state(LocalDate today, LocalDate done, WorkingDays days) {
        Optional<LocalDate> due = due(days);
        if (done != null) {
            return due.isPresent() && done.isAfter(due.get()) ? State.DONE_LATE : State.DONE_IN_TIME;
        }
        if (due.isPresent() && today.isAfter(due.get())) {
            return State.OVERDUE;
        }
        return DayCount.isPaused(today, pauses) ? State.PAUSED : State.RUNNING;
    }

    /** Stops it from a day on. @throws IllegalArgumentException when it stands already, was overdue by then, or there is no reason */
    public StepClock pause(LocalDate from, String reason, WorkingDays days) {
        Optional<LocalDate> due = due(days);
        if (due.isPresent() && from.isAfter(due.get())) {
            throw new IllegalArgumentException("it was due on " + due.get() + ": what is overdue is not paused");
        }
        List<Pause> more = new ArrayList<>(pauses);
        more.add(new Pause(from, null, reason));
        return new StepClock(begin, limit, more, extensions);
    }

    /**
     * Lets it run again.
     *
     * @param on the first day on which it runs; the pause ends the day before
     * @throws IllegalArgumentException when it is not paused, or only since a later day
     */
    public StepClock resume(LocalDate on) {
        if (pauses.isEmpty() || pauses.get(pauses.size() - 1).to() != null) {
            throw new IllegalArgumentException("it is not paused");
        }
        Pause open = pauses.get(pauses.size() - 1);
        List<Pause> ended = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        if (on.isBefore(open.from())) {
            throw new IllegalArgumentException("it is paused since " + open.from() + ", after " + on);
        }
        if (on.isAfter(open.from())) {
            ended.add(new Pause(open.from(), on.minusDays(1), open.reason()));
        }
        return new StepClock(begin, limit, ended, extensions);
    }

    /** Lets it run longer. @throws IllegalArgumentException when the time had run out before it was granted */
    public StepClock extend(Extension extension, WorkingDays days) {
        Optional<LocalDate> due = due(days);
        if (due.isPresent() && extension.grantedOn().isAfter(due.get())) {
            throw new IllegalArgumentException(
                    "it was due on " + due.get() + ": an extension is granted before the time has run out");
        }
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        return new StepClock(begin, limit, pauses, more);
    }
}
