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

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.Test;
import org.leademployer.fitness.Concern;
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
        // 3, 4 | 5, 6, 7 do not count | 8 to 15.
        assertEquals(day("2021-08-15"), paused(clock(days(10)), "2021-08-05", "2021-08-08"));
        // The day on which it begins does not count anyway.
        assertEquals(day("2021-08-14"), paused(clock(days(10)), "2021-08-02", "2021-08-05"));
        assertEquals(day("2021-08-12"), paused(clock(days(10)), "2021-08-02", "2021-08-03"));
    }

    @Test
    public void ftp6_aPauseOverDaysThatDoNotCountMovesNothing() {
        assertEquals(day("2021-08-09"), paused(clock(working(5)), "2021-08-07", "2021-08-09"));
    }

    @Test
    public void ftp6_bankHolidaysInAPauseMoveNothingEither() {
        // Friday 27 August to Tuesday 31: the Friday alone is made good, for Monday is the summer bank holiday.
        StepClock clock = StepClock.from(day("2021-08-25"), working(3), Shipped.DAYS);
        assertEquals(day("2021-08-31"), clock.due());
        assertEquals(day("2021-09-01"), paused(clock, "2021-08-27", "2021-08-31"));
    }

    @Test
    public void x5_aPauseAcrossTheChangeToSummerTimeIsOfWholeDays() {
        StepClock clock = StepClock.from(day("2021-03-25"), weeks(1), Shipped.DAYS);
        assertEquals(day("2021-04-04"), paused(clock, "2021-03-27", "2021-03-30"));
    }

    @Test
    public void ftp6_whatWasDueAtOnceIsDueWhenItGoesOn() {
        StepClock atOnce = StepClock.from(day("2021-08-01"), working(0), Shipped.DAYS);
        assertEquals(day("2021-08-04"), paused(atOnce, "2021-08-01", "2021-08-04"));
    }

    @Test
    public void ftp6_anOpenPauseHoldsIt() {
        StepClock clock = clock(days(10)).pause(day("2021-08-05"));
        assertFalse(clock.isOverdue(day("2022-08-04")));
        assertThrows(IllegalArgumentException.class, () -> clock.pause(day("2021-08-06")));
        assertThrows(IllegalArgumentException.class, () -> clock.resume(day("2021-08-04"), Shipped.DAYS));
        assertThrows(IllegalArgumentException.class, () -> clock.extend(day("2021-08-06"), day("2021-09-01")));
    }

    @Test
    public void ftp6_whatIsPausedAndResumedOnOneDayWasNotPaused() {
        StepClock clock = clock(days(10));
        assertEquals(clock, clock.pause(day("2021-08-05")).resume(day("2021-08-05"), Shipped.DAYS));
        assertThrows(IllegalArgumentException.class, () -> clock.resume(day("2021-08-05"), Shipped.DAYS));
    }

    @Test
    public void ftp6_aClockIsPausedOnceItRunsAndNotWhenOverdue() {
        StepClock clock = clock(days(2));
        assertThrows(IllegalArgumentException.class, () -> clock.pause(MONDAY.minusDays(1)));
        IllegalArgumentException late =
                assertThrows(IllegalArgumentException.class, () -> clock.pause(day("2021-08-05")));
        assertTrue(late.getMessage(), late.getMessage().contains("2021-08-04"));
        // On its last day it can be.
        assertEquals(day("2021-08-09"), paused(clock, "2021-08-04", "2021-08-09"));
    }

    @Test
    public void ftp6_anExtensionIsGrantedBeforeTheTimeHasRunOut() {
        StepClock clock = clock(weeks(4));
        StepClock longer = clock.extend(day("2021-08-30"), day("2021-09-06"));
        assertEquals(day("2021-09-06"), longer.due());
        assertThrows(IllegalArgumentException.class, () -> clock.extend(day("2021-08-31"), day("2021-09-06")));
        // One that was granted in time counts for the next.
        assertEquals(
                day("2021-09-13"),
                longer.extend(day("2021-08-31"), day("2021-09-13")).due());
        assertThrows(IllegalArgumentException.class, () -> clock.extend(MONDAY, day("2021-08-30")));
    }

    @Test
    public void ftp6_whereNoLimitIsSetNothingIsDueUntilADayIsGranted() {
        StepClock clock = clock(null);
        assertNull(clock.due());
        assertFalse(clock.isOverdue(day("2031-08-02")));
        assertNull(paused(clock, "2021-08-05", "2021-08-09"));
        StepClock granted = clock.extend(MONDAY, day("2021-08-10"));
        assertEquals(day("2021-08-14"), paused(granted, "2021-08-05", "2021-08-09"));
    }

    @Test
    public void ftp6_isOverdueFromTheDayAfterItsLast() {
        StepClock clock = clock(days(3));
        assertFalse(clock.isOverdue(day("2021-08-05")));
        assertTrue(clock.isOverdue(day("2021-08-06")));
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

    /** What is counted one day at a time is what the clock says, however often it is paused. */
    @Test
    public void propertyAClockSaysWhatCountingDayByDaySays() {
        Random random = new Random(314);
        for (int i = 0; i < 2_000; i++) {
            LocalDate begin = MONDAY.minusDays(random.nextInt(300));
            Span span = new Span(random.nextInt(40), Span.Unit.values()[random.nextInt(2)], null);
            StepClock clock = StepClock.from(begin, span, Shipped.DAYS);
            Set<LocalDate> paused = new HashSet<>();
            LocalDate free = begin;
            for (int p = random.nextInt(4); p > 0; p--) {
                LocalDate from = free.plusDays(random.nextInt(10));
                if (clock.isOverdue(from)) {
                    break;
                }
                free = from.plusDays(1 + random.nextInt(8));
                from.datesUntil(free).forEach(paused::add);
                clock = clock.pause(from).resume(free, Shipped.DAYS);
            }
            int counted = 0;
            for (LocalDate day = begin.plusDays(1); !day.isAfter(clock.due()); day = day.plusDays(1)) {
                if (!paused.contains(day) && (span.unit() == Span.Unit.DAYS || Shipped.DAYS.isWorkingDay(day))) {
                    counted++;
                }
            }
            if (span.amount() > 0) {
                assertEquals(clock.toString(), span.amount(), counted);
                assertTrue(span.unit() == Span.Unit.DAYS || Shipped.DAYS.isWorkingDay(clock.due()));
            }
            assertFalse(clock.toString(), paused.contains(clock.due()));
        }
    }

    /** Pausing never brings the last day nearer, and a longer pause never nearer than a shorter; after it there is time left. */
    @Test
    public void propertyPausesAndExtensionsOnlyEverGiveTime() {
        Random random = new Random(2718);
        for (int i = 0; i < 2_000; i++) {
            Span span = new Span(1 + random.nextInt(30), Span.Unit.values()[random.nextInt(3)], null);
            StepClock clock = clock(span);
            if (random.nextBoolean()) {
                LocalDate longer = clock.due().plusDays(1 + random.nextInt(9));
                clock = clock.extend(MONDAY, longer);
                assertEquals(longer, clock.due());
            }
            LocalDate due = clock.due();
            LocalDate from = MONDAY.plusDays(random.nextInt((int) (due.toEpochDay() - MONDAY.toEpochDay()) + 1));
            StepClock paused = clock.pause(from);
            LocalDate shorter = from.plusDays(1 + random.nextInt(20));
            LocalDate longer = shorter.plusDays(1 + random.nextInt(20));
            LocalDate dueShorter = paused.resume(shorter, Shipped.DAYS).due();
            LocalDate dueLonger = paused.resume(longer, Shipped.DAYS).due();
            assertFalse(dueShorter.isBefore(due));
            assertFalse(dueLonger.isBefore(dueShorter));
            assertFalse(clock.toString(), dueShorter.isBefore(shorter));
            assertFalse(clock.toString(), dueLonger.isBefore(longer));
        }
    }

    private static LocalDate paused(StepClock clock, String from, String on) {
        return clock.pause(day(from)).resume(day(on), Shipped.DAYS).due();
    }

    private static StepClock clock(Span limit) {
        return StepClock.from(MONDAY, limit, Shipped.DAYS);
    }

    private static LocalDate step(RouteDecision route, String id) {
        return route.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .map(RouteStep::due)
                .orElse(null);
    }

    private static LocalDate due(LocalDate begin, Span span) {
        return StepClock.from(begin, span, Shipped.DAYS).due();
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
