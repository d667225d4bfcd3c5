/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.Objects;
import org.leademployer.fitness.Span;
import org.leademployer.platform.calendar.WorkingDays;

/**
 * The clock of one step: it runs from a day on, stands still in pauses, and runs longer by what was granted (FTP-6). All days are
 * civil days of Europe/London; those of a pause do not count.
 *
 * @param begin the day on which the step could begin; the first counted day is the one after
 * @param limit the time limit; null where none is set
 * @param due the last day on which the step is done in time, as of before a pause that is open; null where there is none
 * @param pausedOn the first day of the pause that is open; null while it runs
 */
public record StepClock(LocalDate begin, Span limit, LocalDate due, LocalDate pausedOn) {

    public StepClock {
        Objects.requireNonNull(begin, "begin");
    }

    /** A clock that begins to run. @param limit null where none is set */
    public static StepClock from(LocalDate begin, Span limit, WorkingDays days) {
        return new StepClock(begin, limit, limit == null ? null : DayCount.last(begin, limit, days), null);
    }

    /** From the day after its last one on, while it runs. */
    public boolean isOverdue(LocalDate today) {
        return pausedOn == null && due != null && today.isAfter(due);
    }

    /** Stops it from a day on. @throws IllegalArgumentException when it stands already, had not begun, or was overdue by then */
    public StepClock pause(LocalDate from) {
        if (pausedOn != null || from.isBefore(begin)) {
            throw new IllegalArgumentException("it is paused since " + pausedOn + ", and began on " + begin);
        }
        if (isOverdue(from)) {
            throw new IllegalArgumentException("it was due on " + due + ": what is overdue is not paused");
        }
        return new StepClock(begin, limit, due, from);
    }

    /**
     * Lets it run again: the days that were left when it was paused are left now. What was due at once, or on the day on which it
     * was paused and that does not count, is due on the day itself.
     *
     * @param on the first day on which it runs; the pause ends the day before
     * @throws IllegalArgumentException when it is not paused, or only since a later day
     */
    public StepClock resume(LocalDate on, WorkingDays days) {
        if (pausedOn == null || on.isBefore(pausedOn)) {
            throw new IllegalArgumentException("it is paused since " + pausedOn + ", and cannot go on on " + on);
        }
        if (due == null || on.equals(pausedOn)) {
            return new StepClock(begin, limit, due, null);
        }
        Span.Unit unit = limit == null ? Span.Unit.DAYS : limit.unit();
        LocalDate first = pausedOn.isAfter(begin) ? pausedOn : begin.plusDays(1);
        int left = DayCount.count(first, due, unit, days);
        LocalDate before = on.isAfter(begin) ? on.minusDays(1) : begin;
        LocalDate last = left == 0 ? on : DayCount.last(before, left, unit, days);
        return new StepClock(begin, limit, last.isBefore(due) ? due : last, null);
    }

    /**
     * Lets it run longer.
     *
     * @param on when that was granted
     * @param until its new last day
     * @throws IllegalArgumentException when the time had run out before it was granted, it is paused, or gains no day by it
     */
    public StepClock extend(LocalDate on, LocalDate until) {
        if (pausedOn != null || isOverdue(on)) {
            throw new IllegalArgumentException(
                    "it was due on " + due + ": an extension is granted while it runs, before the time has run out");
        }
        if (due != null && !until.isAfter(due)) {
            throw new IllegalArgumentException(until + " is not later than " + due);
        }
        return new StepClock(begin, limit, until, null);
    }
}
