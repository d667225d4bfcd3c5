/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.calendar.WorkingDays;

/**
 * To whom a step goes that is overdue (FTP-6): first to who leads, then to the heads of both sides.
 *
 * @param level how far it has gone
 * @param since the day on which it got there
 */
public record Escalation(Level level, LocalDate since) {

    /** How far. */
    public enum Level {
        /** To who leads, and to the case manager. */
        LEAD,
        /** To the Postgraduate Dean and the lead employer's Medical Director. */
        HEADS
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

    /** Who is told, on a route. */
    public static Set<Party> recipients(Level level, RouteDecision route) {
        Set<Party> told = new LinkedHashSet<>();
        told.add(route.lead());
        if (route.caseManager() != null) {
            told.add(route.caseManager());
        }
        if (level == Level.HEADS) {
            told.addAll(List.of(Party.POSTGRADUATE_DEAN, Party.MEDICAL_DIRECTOR));
        }
        return Set.copyOf(told);
    }

    /** At the earliest on the day after: what is due today is not overdue today. */
    private static LocalDate after(LocalDate day, LocalDate counted) {
        return counted.isAfter(day) ? counted : day.plusDays(1);
    }
}
