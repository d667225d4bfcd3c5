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
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.Period;
import org.leademployer.platform.calendar.WorkingDays;

/**
 * An exclusion from work: in periods, each renewed by a review before it ends, or the trainee may return (FTP-6, the national
 * framework for conduct and capability). Dates are civil days, both ends included.
 *
 * @param kind immediate, once and for a short time, or formal
 * @param begin its first day
 * @param reviews in the order of their days
 */
public record Exclusion(Kind kind, LocalDate begin, List<Review> reviews) {

    /** Which of the two. */
    public enum Kind {
        /** At once, to find out what is to be done; it is not renewed. */
        IMMEDIATE(TimeLimit.IMMEDIATE_EXCLUSION),
        /** In periods. */
        FORMAL(TimeLimit.EXCLUSION_PERIOD);

        private final TimeLimit limit;

        Kind(TimeLimit limit) {
            this.limit = limit;
        }
    }

    /**
     * A review.
     *
     * @param on when
     * @param renewed whether the exclusion goes on for another period; otherwise it ends with this day
     * @param advisoryBodyToldOn when the advisory body was told of the renewal; null where it was not
     */
    public record Review(LocalDate on, boolean renewed, LocalDate advisoryBodyToldOn) {
        public Review {
            Objects.requireNonNull(on, "on");
        }
    }

    /** How an exclusion stands. */
    public enum State {
        NOT_BEGUN,
        IN_FORCE,
        /** Ended by a review. */
        ENDED,
        /** A review was missed: the trainee has the right to return. */
        RIGHT_TO_RETURN
    }

    /**
     * How it stands on a day.
     *
     * @param state in force or not
     * @param number of the period, from 1
     * @param period the last period that there is
     * @param reviewBy the last day for the review that renews it; null where it is not renewed any more
     * @param advisoryBodyBy by when the advisory body is best told; null where it is not renewed any more
     * @param returnFrom the first day on which the trainee may work again; null while it is in force
     * @param reason why, in words; null while it is in force
     */
    public record Standing(
            State state,
            int number,
            Period period,
            LocalDate reviewBy,
            LocalDate advisoryBodyBy,
            LocalDate returnFrom,
            String reason) {}

    /** @throws IllegalArgumentException when reviews are not in order, lie before the beginning, or renew an immediate exclusion */
    public Exclusion {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(begin, "begin");
        reviews = List.copyOf(reviews);
        LocalDate last = begin;
        for (Review review : reviews) {
            if (review.on().isBefore(last)) {
                throw new IllegalArgumentException("the review of " + review.on() + " lies before " + last);
            }
            if (kind == Kind.IMMEDIATE && review.renewed()) {
                throw new IllegalArgumentException(
                        "an immediate exclusion is not renewed: it ends, or a formal one begins");
            }
            last = review.on();
        }
    }

    /** The exclusion with one review more. @throws IllegalArgumentException as the constructor */
    public Exclusion reviewed(Review review) {
        List<Review> more = new ArrayList<>(reviews);
        more.add(review);
        return new Exclusion(kind, begin, more);
    }

    /** How it stands on a day, by the reviews made up to it. */
    public Standing standing(LocalDate today, TimeLimits limits, WorkingDays days) {
        Span length = limits.span(kind.limit);
        Period period = period(begin, length, days);
        int number = 1;
        if (today.isBefore(begin)) {
            return standing(State.NOT_BEGUN, number, period, limits, days);
        }
        String lapse = "no review before the end of the period";
        for (Review review : reviews) {
            if (review.on().isAfter(today) || review.on().isAfter(period.to())) {
                break;
            }
            if (!review.renewed()) {
                return new Standing(
                        State.ENDED, number, period, null, null, review.on().plusDays(1), "ended by the review");
            }
            Optional<String> fault = faultOfRenewal(review);
            if (fault.isPresent()) {
                lapse = fault.get();
                continue;
            }
            lapse = "no review before the end of the period";
            period = period(period.to().plusDays(1), length, days);
            number++;
        }
        if (today.isAfter(period.to())) {
            return new Standing(
                    State.RIGHT_TO_RETURN,
                    number,
                    period,
                    null,
                    null,
                    period.to().plusDays(1),
                    lapse);
        }
        return standing(State.IN_FORCE, number, period, limits, days);
    }

    private static Optional<String> faultOfRenewal(Review review) {
        if (review.advisoryBodyToldOn() == null) {
            return Optional.of("the advisory body was not told before it was renewed");
        }
        return review.advisoryBodyToldOn().isAfter(review.on())
                ? Optional.of("the advisory body was told only after it was renewed")
                : Optional.empty();
    }

    private Standing standing(State state, int number, Period period, TimeLimits limits, WorkingDays days) {
        Span notice = limits.span(TimeLimit.EXCLUSION_NOTICE);
        LocalDate told =
                switch (notice.unit()) {
                    case DAYS -> period.to().minusDays(notice.amount());
                    case WEEKS -> period.to().minusWeeks(notice.amount());
                    case WORKING_DAYS -> days.plus(period.to(), -notice.amount());
                };
        LocalDate by = kind == Kind.IMMEDIATE ? null : told.isBefore(period.from()) ? period.from() : told;
        return new Standing(state, number, period, period.to(), by, null, null);
    }

    /** Two weeks that begin on a Monday end on a Sunday. */
    private static Period period(LocalDate from, Span length, WorkingDays days) {
        LocalDate last = DayCount.last(from.minusDays(1), length, days);
        return new Period(from, last.isBefore(from) ? from : last);
    }
}
