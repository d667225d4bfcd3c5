/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.leademployer.fitness.Span;
import org.leademployer.platform.calendar.WorkingDays;

/**
 * Counts civil days of Europe/London: whole days, so that one of 23 or 25 hours at a change of the clocks counts as any
 * other.
 */
public final class DayCount {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private DayCount() {}

    /** The civil day in which something happened: half past midnight in summer is the day before in UTC. */
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    /** The last day of a time limit that begins to run after a day. */
    public static LocalDate last(LocalDate after, Span span, WorkingDays days) {
        return span.unit() == Span.Unit.WEEKS
                ? after.plusWeeks(span.amount())
                : last(after, span.amount(), span.unit(), days);
    }

    /** The last of so many days after a day, working days or all. */
    static LocalDate last(LocalDate after, int amount, Span.Unit unit, WorkingDays days) {
        return unit == Span.Unit.WORKING_DAYS ? days.plus(after, amount) : after.plusDays(amount);
    }

    /** The day from which there is so much left to another: as {@link #last}, backwards. */
    static LocalDate before(LocalDate day, Span span, WorkingDays days) {
        return switch (span.unit()) {
            case DAYS -> day.minusDays(span.amount());
            case WEEKS -> day.minusWeeks(span.amount());
            case WORKING_DAYS -> days.plus(day, -span.amount());
        };
    }

    /** How many days there are, working days or all, both ends included; 0 where the last lies before the first. */
    static int count(LocalDate first, LocalDate last, Span.Unit unit, WorkingDays days) {
        int counted = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            counted += unit != Span.Unit.WORKING_DAYS || days.isWorkingDay(day) ? 1 : 0;
        }
        return counted;
    }
}
