/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
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

    /** The last day of a time limit that begins to run after a day, without pauses. */
    public static LocalDate last(LocalDate after, Span span, WorkingDays days) {
        return switch (span.unit()) {
            case DAYS -> after.plusDays(span.amount());
            case WEEKS -> after.plusWeeks(span.amount());
            case WORKING_DAYS -> days.plus(after, span.amount());
        };
    }

    /**
     * The last day of a time limit, days in pauses not counted.
     *
     * @param after the day after which it begins to run
     * @param pauses in order, without overlap; only the last may be open
     * @return empty while a pause without end keeps it from running out
     */
    static Optional<LocalDate> last(LocalDate after, Span span, List<Pause> pauses, WorkingDays days) {
        if (pauses.isEmpty()) {
            return Optional.of(last(after, span, days));
        }
        int left = span.unit() == Span.Unit.WEEKS ? 7 * span.amount() : span.amount();
        LocalDate day = after;
        Optional<Pause> pause = pauseOn(left == 0 ? day : day.plusDays(1), pauses);
        while (left > 0 || pause.isPresent()) {
            if (pause.isPresent()) {
                if (pause.get().to() == null) {
                    return Optional.empty();
                }
                day = left == 0 ? pause.get().to().plusDays(1) : pause.get().to();
            } else {
                day = day.plusDays(1);
                if ((span.unit() != Span.Unit.WORKING_DAYS || days.isWorkingDay(day)) && --left == 0) {
                    break;
                }
            }
            pause = pauseOn(left == 0 ? day : day.plusDays(1), pauses);
        }
        return Optional.of(day);
    }

    static boolean isPaused(LocalDate day, List<Pause> pauses) {
        return pauseOn(day, pauses).isPresent();
    }

    private static Optional<Pause> pauseOn(LocalDate day, List<Pause> pauses) {
        return pauses.stream().filter(pause -> pause.covers(day)).findFirst();
    }
}
