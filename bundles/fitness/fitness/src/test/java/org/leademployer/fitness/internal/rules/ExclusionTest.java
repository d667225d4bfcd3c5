/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.Stage;
import org.leademployer.fitness.internal.rules.Exclusion.Kind;
import org.leademployer.fitness.internal.rules.Exclusion.Review;
import org.leademployer.fitness.internal.rules.Exclusion.Standing;
import org.leademployer.fitness.internal.rules.Exclusion.State;
import org.leademployer.platform.Period;

/** Exclusions in periods, their reviews and what follows from a missed one; escalation of what is overdue (FTP-6). */
public class ExclusionTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 8, 2);

    @Test
    public void ftp6_anImmediateExclusionLastsAtMostTwoWeeksAndIsNotRenewed() {
        Exclusion exclusion = new Exclusion(Kind.IMMEDIATE, MONDAY, List.of());
        Standing last = at(exclusion, "2021-08-15");
        assertEquals(State.IN_FORCE, last.state());
        assertEquals(new Period(MONDAY, day("2021-08-15")), last.period());
        assertNull(last.advisoryBodyBy());
        Standing over = at(exclusion, "2021-08-16");
        assertEquals(State.RIGHT_TO_RETURN, over.state());
        assertEquals(day("2021-08-16"), over.returnFrom());
        assertThrows(
                IllegalArgumentException.class,
                () -> exclusion.reviewed(new Review(day("2021-08-10"), true, day("2021-08-09"))));
    }

    @Test
    public void ftp6_aFormalExclusionIsRenewedByAReviewBeforeItsPeriodEnds() {
        Exclusion exclusion = new Exclusion(Kind.FORMAL, MONDAY, List.of());
        Standing first = at(exclusion, "2021-08-29");
        assertEquals(State.IN_FORCE, first.state());
        assertEquals(1, first.number());
        assertEquals(new Period(MONDAY, day("2021-08-29")), first.period());
        assertEquals(day("2021-08-29"), first.reviewBy());
        // Three working days before Sunday the 29th.
        assertEquals(day("2021-08-25"), first.advisoryBodyBy());

        Exclusion renewed = exclusion.reviewed(new Review(day("2021-08-27"), true, day("2021-08-25")));
        Standing second = at(renewed, "2021-08-30");
        assertEquals(State.IN_FORCE, second.state());
        assertEquals(2, second.number());
        assertEquals(new Period(day("2021-08-30"), day("2021-09-26")), second.period());
    }

    @Test
    public void ftp6_aMissedReviewGivesARightToReturn() {
        Exclusion missed = new Exclusion(Kind.FORMAL, MONDAY, List.of());
        Standing standing = at(missed, "2021-08-30");
        assertEquals(State.RIGHT_TO_RETURN, standing.state());
        assertEquals(day("2021-08-30"), standing.returnFrom());
        assertEquals("no review before the end of the period", standing.reason());
        // A review that comes too late brings nothing back.
        Exclusion late = missed.reviewed(new Review(day("2021-08-30"), true, day("2021-08-25")));
        assertEquals(State.RIGHT_TO_RETURN, at(late, "2021-08-31").state());
        assertEquals(day("2021-08-30"), at(late, "2021-08-31").returnFrom());
    }

    @Test
    public void ftp6_aRenewalOfWhichTheAdvisoryBodyWasNotToldBeforeIsNone() {
        Exclusion untold = new Exclusion(Kind.FORMAL, MONDAY, List.of(new Review(day("2021-08-27"), true, null)));
        assertEquals(State.IN_FORCE, at(untold, "2021-08-29").state());
        Standing standing = at(untold, "2021-08-30");
        assertEquals(State.RIGHT_TO_RETURN, standing.state());
        assertTrue(standing.reason(), standing.reason().contains("not told"));
        Exclusion after =
                new Exclusion(Kind.FORMAL, MONDAY, List.of(new Review(day("2021-08-26"), true, day("2021-08-27"))));
        assertTrue(at(after, "2021-08-30").reason().contains("only after"));
        // It can be mended while the period runs.
        Exclusion mended = untold.reviewed(new Review(day("2021-08-29"), true, day("2021-08-28")));
        assertEquals(State.IN_FORCE, at(mended, "2021-08-30").state());
    }

    @Test
    public void ftp6_aReviewMayEndIt() {
        Exclusion ended = new Exclusion(Kind.FORMAL, MONDAY, List.of(new Review(day("2021-08-10"), false, null)));
        Standing standing = at(ended, "2021-08-10");
        assertEquals(State.ENDED, standing.state());
        assertEquals(day("2021-08-11"), standing.returnFrom());
        assertEquals(State.IN_FORCE, at(ended, "2021-08-09").state());
        assertEquals(State.NOT_BEGUN, at(ended, "2021-08-01").state());
    }

    @Test
    public void ftp6_reviewsStandInOrderAndNotBeforeItBegan() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Exclusion(Kind.FORMAL, MONDAY, List.of(new Review(day("2021-08-01"), true, null))));
        Exclusion once = new Exclusion(Kind.FORMAL, MONDAY, List.of(new Review(day("2021-08-20"), true, null)));
        assertThrows(IllegalArgumentException.class, () -> once.reviewed(new Review(day("2021-08-19"), true, null)));
    }

    @Test
    public void x5_periodsAcrossTheChangeToSummerTimeAreWholeWeeks() {
        Exclusion exclusion = new Exclusion(Kind.FORMAL, day("2021-03-15"), List.of());
        assertEquals(28, at(exclusion, "2021-03-29").period().days());
        assertEquals(day("2021-04-11"), at(exclusion, "2021-03-29").period().to());
    }

    /** However it is reviewed: in force only over periods without gap, each of at most four weeks; and once lapsed, for ever. */
    @Test
    public void propertyWhatHasLapsedStaysLapsed() {
        Random random = new Random(1618);
        for (int i = 0; i < 500; i++) {
            List<Review> reviews = new ArrayList<>();
            LocalDate on = MONDAY;
            for (int r = random.nextInt(6); r > 0; r--) {
                on = on.plusDays(random.nextInt(35));
                reviews.add(new Review(
                        on,
                        random.nextInt(10) > 0,
                        random.nextInt(5) == 0 ? null : on.minusDays(random.nextInt(4) - 1)));
            }
            Exclusion exclusion = new Exclusion(Kind.FORMAL, MONDAY, reviews);
            boolean over = false;
            LocalDate returnFrom = null;
            for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(250)); day = day.plusDays(1)) {
                Standing standing = exclusion.standing(day, Shipped.LIMITS, Shipped.DAYS);
                assertTrue(standing.period().days() <= 28);
                if (over) {
                    assertFalse(exclusion.toString(), standing.state() == State.IN_FORCE);
                    assertEquals(returnFrom, standing.returnFrom());
                }
                if (standing.state() == State.IN_FORCE) {
                    assertTrue(standing.period().contains(day) || reviewed(reviews, day, standing.period()));
                } else {
                    over = true;
                    returnFrom = standing.returnFrom();
                }
            }
        }
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
        RouteDecision conduct = new TableRouting(Shipped.TABLE)
                .decide(new Cell(Profession.DOCTOR, Concern.CONDUCT, Stage.IN_POST, false, false));
        assertEquals(
                Set.of(Party.LEAD_EMPLOYER, Party.MEDICAL_DIRECTOR),
                Escalation.recipients(Escalation.Level.LEAD, conduct));
        assertEquals(
                Set.of(Party.LEAD_EMPLOYER, Party.MEDICAL_DIRECTOR, Party.POSTGRADUATE_DEAN),
                Escalation.recipients(Escalation.Level.HEADS, conduct));
    }

    /** Renewed before its period has ended: the next period is shown already. */
    private static boolean reviewed(List<Review> reviews, LocalDate day, Period next) {
        return next.from().isAfter(day)
                && reviews.stream().anyMatch(review -> !review.on().isAfter(day));
    }

    private static Standing at(Exclusion exclusion, String day) {
        return exclusion.standing(day(day), Shipped.LIMITS, Shipped.DAYS);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
