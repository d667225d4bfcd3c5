/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.fitness.cases.FitnessCase.Exclusion;
import org.leademployer.fitness.cases.FitnessCase.ExclusionKind;
import org.leademployer.fitness.internal.rules.ExclusionPeriods.State;

/** Exclusions in periods, their reviews and what follows from a missed one; escalation of what is overdue (FTP-6). */
public class ExclusionPeriodsTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 8, 2);

    @Test
    public void ftp6_anImmediateExclusionLastsAtMostTwoWeeks_aFormalOneFour() {
        assertEquals(day("2021-08-15"), last(ExclusionKind.IMMEDIATE, MONDAY));
        assertEquals(day("2021-08-29"), last(ExclusionKind.FORMAL, MONDAY));
        // The periods that follow begin on the day after.
        assertEquals(day("2021-09-26"), last(ExclusionKind.FORMAL, day("2021-08-30")));
    }

    @Test
    public void ftp6_inWorkingDaysBothEndsCount_bankHolidaysLeftOut() {
        TimeLimits limits =
                new TimeLimits(Map.of(TimeLimit.EXCLUSION_PERIOD, new Span(3, Span.Unit.WORKING_DAYS, null)));
        // Thursday, Friday and Tuesday: Monday 30 August is the summer bank holiday.
        assertEquals(
                day("2021-08-31"),
                ExclusionPeriods.last(ExclusionKind.FORMAL, day("2021-08-26"), limits, Shipped.DAYS));
    }

    @Test
    public void x5_periodsAcrossTheChangeToSummerTimeAreWholeWeeks() {
        assertEquals(day("2021-04-11"), last(ExclusionKind.FORMAL, day("2021-03-15")));
        assertEquals(day("2021-11-14"), last(ExclusionKind.FORMAL, day("2021-10-18")));
    }

    @Test
    public void ftp6_theAdvisoryBodyIsToldBeforeAFormalPeriodBegins() {
        LocalDate today = day("2021-08-25");
        LocalDate from = day("2021-08-30");
        assertTrue(ExclusionPeriods.isTold(ExclusionKind.FORMAL, today, from, today));
        assertFalse(ExclusionPeriods.isTold(ExclusionKind.FORMAL, null, from, today));
        assertFalse(ExclusionPeriods.isTold(ExclusionKind.FORMAL, today.plusDays(1), from, today));
        assertFalse(ExclusionPeriods.isTold(ExclusionKind.FORMAL, from.plusDays(1), from, from.plusDays(2)));
        assertTrue(ExclusionPeriods.isTold(ExclusionKind.IMMEDIATE, null, from, today));
    }

    @Test
    public void ftp6_itIsBestToldSoManyWorkingDaysBeforeAPeriodEnds_andWithinIt() {
        // Three working days before Sunday the 29th.
        assertEquals(day("2021-08-25"), tellBy(period("2021-08-02", "2021-08-29")));
        // The bank holiday of Monday the 30th is none of them.
        assertEquals(day("2021-08-26"), tellBy(period("2021-08-02", "2021-09-01")));
        assertEquals(day("2021-08-28"), tellBy(period("2021-08-28", "2021-08-29")));
    }

    @Test
    public void ftp6_aMissedReviewGivesARightToReturn() {
        Exclusion period = period("2021-08-02", "2021-08-29");
        assertEquals(State.NOT_BEGUN, ExclusionPeriods.state(period, day("2021-08-01")));
        assertEquals(State.IN_FORCE, ExclusionPeriods.state(period, MONDAY));
        assertEquals(State.IN_FORCE, ExclusionPeriods.state(period, day("2021-08-29")));
        assertEquals(State.RIGHT_TO_RETURN, ExclusionPeriods.state(period, day("2021-08-30")));
    }

    @Test
    public void ftp6_aReviewMayEndIt_whateverWasRenewedBefore() {
        Exclusion first = ExclusionPeriods.reviewed(period("2021-08-02", "2021-08-29"), day("2021-08-29"), "goes on");
        List<Exclusion> ended = ExclusionPeriods.ended(
                List.of(first, period("2021-08-30", "2021-09-26")), day("2021-08-20"), "returns");
        assertEquals(day("2021-08-20"), ended.get(0).endedOn());
        assertEquals("goes on", ended.get(0).review());
        assertEquals("returns", ended.get(1).review());
        for (Exclusion one : ended) {
            assertEquals(State.ENDED, ExclusionPeriods.state(one, day("2021-08-21")));
        }
        assertEquals(State.IN_FORCE, ExclusionPeriods.state(ended.get(0), day("2021-08-20")));
        // What had ended before is left alone.
        Exclusion over = ExclusionPeriods.reviewed(first, day("2021-08-10"), "returned");
        assertEquals(List.of(over), ExclusionPeriods.ended(List.of(over), day("2021-08-20"), "again"));
    }

    @Test
    public void ftp6_whatIsOverdueGoesToWhoLeadsAndThenToTheHeads() {
        LocalDate due = day("2021-08-26");
        assertEquals(Optional.empty(), Escalation.of(due, due, Shipped.LIMITS, Shipped.DAYS));
        assertEquals(Optional.empty(), Escalation.of(null, due, Shipped.LIMITS, Shipped.DAYS));
        assertEquals(
                Optional.of(new Escalation(Escalation.Level.LEAD, day("2021-08-27"))),
                Escalation.of(due, day("2021-08-27"), Shipped.LIMITS, Shipped.DAYS));
        // Five working days on, the bank holiday of 30 August left out.
        assertEquals(
                Escalation.Level.LEAD,
                Escalation.of(due, day("2021-09-05"), Shipped.LIMITS, Shipped.DAYS)
                        .orElseThrow()
                        .level());
        assertEquals(
                Optional.of(new Escalation(Escalation.Level.HEADS, day("2021-09-06"))),
                Escalation.of(due, day("2021-10-01"), Shipped.LIMITS, Shipped.DAYS));
        assertEquals(Party.DEPUTY_DEAN, Escalation.Level.after(1).told(Side.POSTGRADUATE_DEAN));
        assertEquals(Party.POSTGRADUATE_DEAN, Escalation.Level.after(2).told(Side.POSTGRADUATE_DEAN));
        assertEquals(Party.MEDICAL_DIRECTOR, Escalation.Level.after(1).told(Side.LEAD_EMPLOYER));
        assertEquals(Party.MEDICAL_DIRECTOR, Escalation.Level.after(2).told(Side.LEAD_EMPLOYER));
    }

    private static Exclusion period(String from, String until) {
        return new Exclusion(1, ExclusionKind.FORMAL, day(from), day(until), day(from), "patients", "md", null, null);
    }

    private static LocalDate last(ExclusionKind kind, LocalDate from) {
        return ExclusionPeriods.last(kind, from, Shipped.LIMITS, Shipped.DAYS);
    }

    private static LocalDate tellBy(Exclusion period) {
        return ExclusionPeriods.tellBy(period, Shipped.LIMITS, Shipped.DAYS);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
