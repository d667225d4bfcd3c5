/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.cases.FitnessCase.Exclusion;
import org.leademployer.fitness.cases.FitnessCase.ExclusionKind;
import org.leademployer.platform.calendar.WorkingDays;

/**
 * Exclusion from work: in periods, each followed by another only by a review before it ends, or the trainee may return (FTP-6, the
 * national framework for conduct and capability). Dates are civil days, both ends included.
 */
final class ExclusionPeriods {

    /** How a period stands. */
    enum State {
        NOT_BEGUN,
        IN_FORCE,
        /** By a review: it was ended, or another period follows. */
        ENDED,
        /** A review was missed: the trainee has the right to return from the day after. */
        RIGHT_TO_RETURN
    }

    private ExclusionPeriods() {}

    /** How a period stands on a day. What is reviewed on a day is in force on that day still. */
    static State state(Exclusion period, LocalDate today) {
        if (period.endedOn() != null && today.isAfter(period.endedOn())) {
            return State.ENDED;
        }
        if (today.isAfter(period.until())) {
            return State.RIGHT_TO_RETURN;
        }
        return today.isBefore(period.from()) ? State.NOT_BEGUN : State.IN_FORCE;
    }

    /** The day on which it was ended, or is to be reviewed at the latest. */
    static LocalDate lastDay(Exclusion period) {
        return period.endedOn() == null ? period.until() : period.endedOn();
    }

    /** The last day that a period may have: two weeks that begin on a Monday end on a Sunday. */
    static LocalDate last(ExclusionKind kind, LocalDate from, TimeLimits limits, WorkingDays days) {
        TimeLimit limit = limit(kind);
        LocalDate last = DayCount.last(from.minusDays(1), limits.span(limit), days);
        return last.isBefore(from) ? from : last;
    }

    static TimeLimit limit(ExclusionKind kind) {
        return kind == ExclusionKind.IMMEDIATE ? TimeLimit.IMMEDIATE_EXCLUSION : TimeLimit.EXCLUSION_PERIOD;
    }

    /** Whether the advisory body was told in time: before a formal period begins, and before it is recorded. */
    static boolean isTold(ExclusionKind kind, LocalDate told, LocalDate from, LocalDate today) {
        return kind == ExclusionKind.IMMEDIATE || told != null && !told.isAfter(from) && !told.isAfter(today);
    }

    /** By when the advisory body is best told, should another period follow: within this one. */
    static LocalDate tellBy(Exclusion period, TimeLimits limits, WorkingDays days) {
        LocalDate told = DayCount.before(period.until(), limits.span(TimeLimit.EXCLUSION_NOTICE), days);
        return told.isBefore(period.from()) ? period.from() : told;
    }

    /** Ends an exclusion with a day: the period that waits for its review, and any that would last longer; one that has lapsed, with its own last. */
    static List<Exclusion> ended(List<Exclusion> periods, LocalDate on, String review) {
        return periods.stream()
                .map(one -> one.endedOn() == null
                        ? reviewed(one, on.isAfter(one.until()) ? one.until() : on, review)
                        : one.endedOn().isAfter(on) ? reviewed(one, on, one.review()) : one)
                .toList();
    }

    /** A period with its review. @param endedOn its last day */
    static Exclusion reviewed(Exclusion period, LocalDate endedOn, String review) {
        return new Exclusion(
                period.number(),
                period.kind(),
                period.from(),
                period.until(),
                period.advisoryBodyToldOn(),
                period.reason(),
                period.by(),
                endedOn,
                review);
    }
}
