/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.calendar.WorkingDays;

/**
 * To whom a step goes that is overdue (FTP-6): first to who leads, then to the head of that side.
 *
 * @param level how far it has gone
 * @param since the day on which it got there
 */
public record Escalation(Level level, LocalDate since) {

    /** How far. */
    public enum Level {
        /** To who leads on the side whose step it is. */
        LEAD(Party.DEPUTY_DEAN),
        /** To the head of that side. */
        HEADS(Party.POSTGRADUATE_DEAN);

        private final Party dean;

        Level(Party dean) {
            this.dean = dean;
        }

        /** The level after so many escalations. @param escalations at least one */
        static Level after(int escalations) {
            return escalations > 1 ? HEADS : LEAD;
        }

        /** How often a step was escalated that has gone so far. */
        int escalations() {
            return ordinal() + 1;
        }

        /** Who is told: at a lead employer the Medical Director leads and is the head. */
        Party told(Side side) {
            return side == Side.LEAD_EMPLOYER ? Party.MEDICAL_DIRECTOR : dean;
        }
    }

    /**
     * How far a step has gone that is not done.
     *
     * @param due its last day; null while it has none
     * @return empty where it is not overdue, or not for long enough
     */
    public static Optional<Escalation> of(LocalDate due, LocalDate today, TimeLimits limits, WorkingDays days) {
        if (due == null || !today.isAfter(due)) {
            return Optional.empty();
        }
        LocalDate first = after(due, DayCount.last(due, limits.span(TimeLimit.ESCALATION), days));
        LocalDate second = after(first, DayCount.last(first, limits.span(TimeLimit.ESCALATION_AGAIN), days));
        if (!today.isBefore(second)) {
            return Optional.of(new Escalation(Level.HEADS, second));
        }
        return today.isBefore(first) ? Optional.empty() : Optional.of(new Escalation(Level.LEAD, first));
    }

    /** At the earliest on the day after: what is due today is not overdue today. */
    private static LocalDate after(LocalDate day, LocalDate counted) {
        return counted.isAfter(day) ? counted : day.plusDays(1);
    }
}
