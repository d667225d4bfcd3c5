/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.Stage;

/** Clocks of steps: working days, pauses, extensions, and the two changes of the clocks (FTP-6, X-5). */
public class StepClockTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 8, 2);

    @Test
    public void ftp6_countsDaysWeeksAndWorkingDaysAfterTheDayItBegins() {
        assertEquals(day("2021-08-07"), due(MONDAY, days(5)));
        assertEquals(day("2021-08-30"), due(MONDAY, weeks(4)));
        assertEquals(day("2021-08-09"), due(MONDAY, working(5)));
        assertEquals(MONDAY, due(MONDAY, days(0)));
        // At once is at once, on a Sunday too.
        assertEquals(day("2021-08-01"), due(day("2021-08-01"), working(0)));
    }

    @Test
    public void ftp6_bankHolidaysDoNotCountAsWorkingDays() {
        // Friday 27 August; Monday the 30th is the summer bank holiday.
        assertEquals(day("2021-08-31"), due(day("2021-08-27"), working(1)));
        // Good Friday and Easter Monday.
        assertEquals(day("2021-04-07"), due(day("2021-03-31"), working(3)));
        // Christmas 2021 with substitute days.
        assertEquals(day("2021-12-29"), due(day("2021-12-24"), working(1)));
    }

    @Test
    public void x5_aClockAcrossTheChangeToSummerTimeCountsCivilDays() {
        // The night of 28 March 2021 has 23 hours, that of 31 October 25.
        LocalDate before = DayCount.dayOf(Instant.parse("2021-03-27T23:30:00Z"));
        assertEquals(day("2021-03-27"), before);
        assertEquals(day("2021-04-10"), due(before, weeks(2)));
        assertEquals(day("2021-11-13"), due(day("2021-10-30"), weeks(2)));
        // Half past midnight of the 29th in London is the 28th in UTC.
        assertEquals(day("2021-03-29"), DayCount.dayOf(Instant.parse("2021-03-28T23:30:00Z")));
        assertEquals(day("2021-03-30"), due(DayCount.dayOf(Instant.parse("2021-03-28T23:30:00Z")), working(1)));
        assertEquals(day("2021-10-31"), DayCount.dayOf(Instant.parse("2021-10-31T23:30:00Z")));
    }

    @Test
    public void ftp6_aPauseMovesTheLastDay() {
        StepClock clock = StepClock.from(MONDAY, days(10))
                .pause(day("2021-08-05"), "The trainee is on sick leave", Shipped.DAYS)
                .resume(day("2021-08-08"));
        // 3, 4 | 5, 6, 7 do not count | 8 to 15.
        assertEquals(Optional.of(day("2021-08-15")), clock.due(Shipped.DAYS));
    }

    @Test
    public void ftp6_aPauseOverDaysThatDoNotCountMovesNothing() {
        StepClock clock = StepClock.from(MONDAY, working(5))
                .pause(day("2021-08-07"), "The office is closed", Shipped.DAYS)
                .resume(day("2021-08-09"));
        assertEquals(Optional.of(day("2021-08-09")), clock.due(Shipped.DAYS));
    }

    @Test
    public void ftp6_anOpenPauseHoldsIt() {
        StepClock clock = StepClock.from(MONDAY, days(10)).pause(day("2021-08-05"), "Awaits the police", Shipped.DAYS);
        assertEquals(Optional.empty(), clock.due(Shipped.DAYS));
        assertEquals(StepClock.State.RUNNING, clock.state(day("2021-08-04"), null, Shipped.DAYS));
        assertEquals(StepClock.State.PAUSED, clock.state(day("2022-08-04"), null, Shipped.DAYS));
        assertThrows(IllegalArgumentException.class, () -> clock.pause(day("2021-08-06"), "Again", Shipped.DAYS));
    }

    @Test
    public void ftp6_whatIsPausedAndResumedOnOneDayWasNotPaused() {
        StepClock clock = StepClock.from(MONDAY, days(10));
        assertEquals(
                clock,
                clock.pause(day("2021-08-05"), "By mistake", Shipped.DAYS).resume(day("2021-08-05")));
        assertThrows(IllegalArgumentException.class, () -> clock.resume(day("2021-08-05")));
    }

    @Test
    public void ftp6_aClockIsPausedWithAReasonAndNotWhenOverdue() {
        StepClock clock = StepClock.from(MONDAY, days(2));
        assertThrows(IllegalArgumentException.class, () -> clock.pause(day("2021-08-03"), " ", Shipped.DAYS));
        IllegalArgumentException late = assertThrows(
                IllegalArgumentException.class, () -> clock.pause(day("2021-08-05"), "Late", Shipped.DAYS));
        assertTrue(late.getMessage(), late.getMessage().contains("2021-08-04"));
        // On its last day it can be.
        assertEquals(
                Optional.of(day("2021-08-09")),
                clock.pause(day("2021-08-04"), "Ill", Shipped.DAYS)
                        .resume(day("2021-08-09"))
                        .due(Shipped.DAYS));
    }

    @Test
    public void ftp6_anExtensionIsGrantedBeforeTheTimeHasRunOut() {
        StepClock clock = StepClock.from(MONDAY, weeks(4));
        Extension granted = new Extension(weeks(1), day("2021-08-30"), Party.MEDICAL_DIRECTOR, "A witness was abroad");
        assertEquals(
                Optional.of(day("2021-09-06")),
                clock.extend(granted, Shipped.DAYS).due(Shipped.DAYS));
        Extension late = new Extension(weeks(1), day("2021-08-31"), Party.MEDICAL_DIRECTOR, "Late");
        assertThrows(IllegalArgumentException.class, () -> clock.extend(late, Shipped.DAYS));
        // One that was granted in time counts for the next.
        assertEquals(
                Optional.of(day("2021-09-13")),
                clock.extend(granted, Shipped.DAYS).extend(late, Shipped.DAYS).due(Shipped.DAYS));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Extension(days(0), MONDAY, Party.MEDICAL_DIRECTOR, "Nothing"));
        assertThrows(IllegalArgumentException.class, () -> new Extension(days(1), MONDAY, Party.MEDICAL_DIRECTOR, ""));
    }

    @Test
    public void ftp6_isOverdueFromTheDayAfterItsLast() {
        StepClock clock = StepClock.from(MONDAY, days(3));
        assertEquals(StepClock.State.RUNNING, clock.state(day("2021-08-05"), null, Shipped.DAYS));
        assertEquals(StepClock.State.OVERDUE, clock.state(day("2021-08-06"), null, Shipped.DAYS));
        assertEquals(StepClock.State.DONE_IN_TIME, clock.state(day("2021-08-09"), day("2021-08-05"), Shipped.DAYS));
        assertEquals(StepClock.State.DONE_LATE, clock.state(day("2021-08-09"), day("2021-08-06"), Shipped.DAYS));
    }

    @Test
    public void ftp6_stepsOfARouteAreDueOneAfterAnother() {
        RouteDecision conduct = new TableRouting(Shipped.TABLE)
                .decide(new Cell(Profession.DOCTOR, Concern.CONDUCT, Stage.IN_POST, true, false));
        RouteDecision dated = StepDates.dated(conduct, MONDAY, Shipped.LIMITS, Shipped.DAYS);
        assertEquals(MONDAY, step(dated, "live-flow"));
        assertEquals(day("2021-08-09"), step(dated, "appoint-investigator"));
        assertEquals(day("2021-09-06"), step(dated, "investigate"));
        assertEquals(day("2021-09-11"), step(dated, "report"));
        assertEquals(day("2021-09-24"), step(dated, "comment"));
        assertEquals(day("2021-09-27"), step(dated, "share-findings"));
        RouteDecision training = StepDates.dated(
                new TableRouting(Shipped.TABLE)
                        .decide(new Cell(Profession.DOCTOR, Concern.TRAINING, Stage.IN_POST, false, false)),
                MONDAY,
                Shipped.LIMITS,
                Shipped.DAYS);
        assertEquals(null, step(training, "learning-need"));
    }

    /** What is counted one day at a time is what the clock says, whatever is paused and granted. */
    @Test
    public void propertyAClockSaysWhatCountingDayByDaySays() {
        Random random = new Random(314);
        for (int i = 0; i < 2_000; i++) {
            LocalDate begin = MONDAY.minusDays(random.nextInt(300));
            Span span = new Span(random.nextInt(40), Span.Unit.values()[random.nextInt(2)], null);
            List<Pause> pauses = new ArrayList<>();
            LocalDate free = begin;
            for (int p = random.nextInt(4); p > 0; p--) {
                LocalDate from = free.plusDays(random.nextInt(10));
                LocalDate to = from.plusDays(random.nextInt(8));
                pauses.add(new Pause(from, to, "For a reason"));
                free = to.plusDays(1);
            }
            StepClock clock = new StepClock(begin, span, pauses, List.of());
            LocalDate due = clock.due(Shipped.DAYS).orElseThrow();
            int counted = 0;
            for (LocalDate day = begin.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
                if (!paused(day, pauses) && (span.unit() == Span.Unit.DAYS || Shipped.DAYS.isWorkingDay(day))) {
                    counted++;
                }
            }
            if (span.amount() > 0) {
                assertEquals(clock.toString(), span.amount(), counted);
                assertTrue(span.unit() == Span.Unit.DAYS || Shipped.DAYS.isWorkingDay(due));
            }
            assertFalse(clock.toString(), paused(due, pauses));
        }
    }

    /** Pausing never brings the last day nearer, and a longer pause never nearer than a shorter. */
    @Test
    public void propertyPausesAndExtensionsOnlyEverGiveTime() {
        Random random = new Random(2718);
        for (int i = 0; i < 2_000; i++) {
            Span span = new Span(1 + random.nextInt(30), Span.Unit.values()[random.nextInt(3)], null);
            StepClock clock = StepClock.from(MONDAY, span);
            LocalDate due = clock.due(Shipped.DAYS).orElseThrow();
            LocalDate from = MONDAY.plusDays(random.nextInt((int) (due.toEpochDay() - MONDAY.toEpochDay()) + 1));
            StepClock paused = clock.pause(from, "For a reason", Shipped.DAYS);
            int shorter = 1 + random.nextInt(20);
            LocalDate dueShorter =
                    paused.resume(from.plusDays(shorter)).due(Shipped.DAYS).orElseThrow();
            LocalDate dueLonger = paused.resume(from.plusDays(shorter + 1 + random.nextInt(20)))
                    .due(Shipped.DAYS)
                    .orElseThrow();
            assertFalse(dueShorter.isBefore(due));
            assertFalse(dueLonger.isBefore(dueShorter));
            LocalDate extended = clock.extend(
                            new Extension(
                                    new Span(1 + random.nextInt(9), Span.Unit.values()[random.nextInt(3)], null),
                                    MONDAY,
                                    Party.MEDICAL_DIRECTOR,
                                    "For a reason"),
                            Shipped.DAYS)
                    .due(Shipped.DAYS)
                    .orElseThrow();
            assertTrue(extended.isAfter(due));
        }
    }

    private static boolean paused(LocalDate day, List<Pause> pauses) {
        return pauses.stream().anyMatch(pause -> !day.isBefore(pause.from()) && !day.isAfter(pause.to()));
    }

    private static LocalDate step(RouteDecision route, String id) {
        return route.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .map(RouteStep::due)
                .orElse(null);
    }

    private static LocalDate due(LocalDate begin, Span span) {
        return StepClock.from(begin, span).due(Shipped.DAYS).orElseThrow();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Span days(int amount) {
        return new Span(amount, Span.Unit.DAYS, null);
    }

    private static Span weeks(int amount) {
        return new Span(amount, Span.Unit.WEEKS, null);
    }

    private static Span working(int amount) {
        return new Span(amount, Span.Unit.WORKING_DAYS, null);
    }
}
