/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.Test;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.definitions.testkit.ShippedDefinitions;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.North;
import org.leademployer.procurement.RouteAnswer;
import org.leademployer.procurement.RouteInput;
import org.leademployer.procurement.Span;
import org.leademployer.procurement.Timeline;
import org.leademployer.procurement.TimelineInput;

public class PlanningServiceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2022-01-10T09:00:00Z"), ZoneOffset.UTC);
    private static final WorkingDays WEEKDAYS =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    private final PlanningService planning = service(new ShippedDefinitions());

    /** Value, regime, day; route, quotations, indicative duration, notice, social value. */
    @Test
    public void pro1_theRouteFollowsTheValueToThePenny() {
        String[][] cases = {
            {"0.00", "GOODS_AND_SERVICES", "2022-01-10", "VALUE_FOR_MONEY_QUOTATION 1 P2W-P4W notice=false social=0"},
            {"10000.00", "GOODS_AND_SERVICES", "2022-01-10", "VALUE_FOR_MONEY_QUOTATION 1 P2W-P4W notice=false social=0"
            },
            {"10000.01", "GOODS_AND_SERVICES", "2022-01-10", "COMPETITIVE_QUOTATIONS 3 P6W-P10W notice=true social=0"},
            {"50000.00", "GOODS_AND_SERVICES", "2022-01-10", "COMPETITIVE_QUOTATIONS 3 P6W-P10W notice=true social=0"},
            {"50000.01", "GOODS_AND_SERVICES", "2022-01-10", "FORMAL_TENDER 0 P3M-P4M notice=true social=10"},
            {"189330.00", "GOODS_AND_SERVICES", "2022-01-10", "FORMAL_TENDER 0 P3M-P4M notice=true social=10"},
            {"189330.01", "GOODS_AND_SERVICES", "2022-01-10", "ABOVE_THRESHOLD_TENDER 0 P4M-P6M notice=true social=10"},
            {"10000.00", "LIGHT_TOUCH", "2022-01-10", "VALUE_FOR_MONEY_QUOTATION 1 P2W-P4W notice=false social=0"},
            {"50000.00", "LIGHT_TOUCH", "2022-01-10", "COMPETITIVE_QUOTATIONS 3 P6W-P10W notice=true social=0"},
            {"189330.01", "LIGHT_TOUCH", "2022-01-10", "FORMAL_TENDER 0 P3M-P4M notice=true social=10"},
            {"663540.00", "LIGHT_TOUCH", "2022-01-10", "FORMAL_TENDER 0 P3M-P4M notice=true social=10"},
            {"663540.01", "LIGHT_TOUCH", "2022-01-10", "ABOVE_THRESHOLD_TENDER 0 P4M-P6M notice=true social=10"},
            {"5000.00", "FRAMEWORK_CALL_OFF", "2022-01-10", "FRAMEWORK_CALL_OFF 0 P6W-P12W notice=false social=0"},
            {"5000000.00", "FRAMEWORK_CALL_OFF", "2022-01-10", "FRAMEWORK_CALL_OFF 0 P6W-P12W notice=true social=10"},
            {"135018.00", "GOODS_AND_SERVICES", "2026-01-01", "FORMAL_TENDER 0 P3M-P4M notice=true social=10"},
            {"135018.01", "GOODS_AND_SERVICES", "2026-01-01", "ABOVE_THRESHOLD_TENDER 0 P4M-P6M notice=true social=10"},
            {"135018.01", "GOODS_AND_SERVICES", "2025-12-31", "FORMAL_TENDER 0 P3M-P4M notice=true social=10"}
        };
        for (String[] one : cases) {
            assertThat(String.join(" ", one), summary(route(one[0], one[1], one[2], null)), is(one[3]));
        }
    }

    @Test
    public void pro1_theAnswerNamesThePolicyAndItsReasons() {
        RouteAnswer answer = route("189330.00", "GOODS_AND_SERVICES", "2022-01-10", null);

        assertThat(answer.policy().id(), is("hee-sfi-2021-22"));
        assertThat(answer.policy().validFrom(), is(LocalDate.of(2021, 4, 1)));
        assertThat(answer.policy().source(), containsString("Toolkit"));
        assertThat(
                answer.reasons().get(0),
                containsString("£189,330.00 of goods and services is above £50,000.00 and not above £189,330.00"));
        assertThat(
                answer.reasons(),
                hasItem("The value is read as excluding VAT; the notice states it including VAT (PRO-1)."));
        assertThat(answer.reasons().toString(), containsString("PRO-2"));
        assertThat(answer.reasons().toString(), containsString("PRO-3"));
    }

    @Test
    public void pro1_aPolicyCanBeNamedWhateverIsInForce() {
        assertThat(
                route("140000.00", "GOODS_AND_SERVICES", "2026-06-01", "hee-sfi-2021-22")
                        .policy()
                        .id(),
                is("hee-sfi-2021-22"));
        assertThat(
                refused("140000.00", "GOODS_AND_SERVICES", "2026-06-01", "other")
                        .faults()
                        .get(0)
                        .field(),
                is("policy"));
    }

    @Test
    public void pro1_unknownPolicyAndRegionAreToldWithAllElseThatIsWrong() {
        Problem all = assertThrows(
                        ProblemException.class,
                        () -> planning.route(new RouteInput("abc", "FOO", "2022-13-40", "nowhere", "nope")))
                .problem();
        Problem both = assertThrows(
                        ProblemException.class,
                        () -> planning.route(new RouteInput("1.00", "LIGHT_TOUCH", null, "nowhere", "nope")))
                .problem();

        assertThat(all.rule(), is("PRO-1"));
        assertThat(
                all.faults().stream().map(Problem.Fault::field).toList(),
                is(List.of("on", "value", "regime", "region", "policy")));
        assertThat(both.faults().stream().map(Problem.Fault::field).toList(), is(List.of("region", "policy")));
    }

    @Test
    public void pro1_aRegionHasAPolicyOfItsOwn() {
        PlanningService local = service(new ShippedDefinitions().with(localPolicy("north-east")));

        assertThat(
                local.route(new RouteInput("20000.00", "GOODS_AND_SERVICES", "2022-06-01", "north-east", null))
                        .minimumQuotations(),
                is(4));
        assertThat(
                local.route(new RouteInput("20000.00", "GOODS_AND_SERVICES", "2022-06-01", "north-west", null))
                        .minimumQuotations(),
                is(3));
    }

    @Test
    public void pro1_noPolicyIsInForceBeforeTheFirst() {
        Problem problem = refused("1.00", "LIGHT_TOUCH", "2021-03-31", null);

        assertThat(problem.code(), is("no-policy-in-force"));
        assertThat(problem.next(), containsString("hee-sfi-2021-22"));
    }

    @Test
    public void pro1_everythingThatIsWrongIsToldAtOnce() {
        String[][] values = {
            {"-0.01", "is negative"},
            {null, "is required"},
            {"", "is required"},
            {"€189330.00", "is not an amount in pounds"},
            {"189330.00 EUR", "is not an amount in pounds"},
            {"189330.001", "is not an amount in whole pence"},
            {"1,000.00", "is not an amount in pounds"},
            {"many", "is not an amount in pounds"}
        };
        for (String[] one : values) {
            Problem problem = refused(one[0], "GOODS", "soon", null);

            assertThat(problem.status(), is(400));
            assertThat(problem.rule(), is("PRO-1"));
            assertThat(
                    problem.faults().stream().map(Problem.Fault::field).sorted().toList(),
                    is(List.of("on", "regime", "value")));
            assertThat(problem.faults().toString(), containsString(one[1]));
            assertThat(problem.faults().toString(), containsString("LIGHT_TOUCH"));
        }
    }

    @Test
    public void pro13_plansBackFromTheStartOfTheService() {
        Timeline timeline = timeline("2024-08-01", "2022-01-10", null, "5000000.00", "LIGHT_TOUCH");

        assertThat(timeline.begin(), is(LocalDate.of(2023, 2, 1)));
        assertThat(stage(timeline, "mobilisation").plannedBegin(), is(LocalDate.of(2024, 5, 1)));
        assertThat(stage(timeline, "standstill").plannedBegin(), is(LocalDate.of(2024, 4, 21)));
        assertThat(stage(timeline, "procedure").plannedBegin(), is(LocalDate.of(2023, 10, 21)));
        assertThat(stage(timeline, "procedure").latestBegin(), is(LocalDate.of(2023, 12, 21)));
        assertThat(stage(timeline, "procedure").floatDays(), is(61));
        assertThat(
                stage(timeline, "costed-plan").plannedEnd(),
                is(stage(timeline, "specification").plannedEnd()));
        assertThat(timeline.tooLateBy(), is(0));
        assertThat(timeline.earliestServiceStart().isBefore(LocalDate.of(2024, 8, 1)), is(true));
    }

    @Test
    public void pro13_smallProceduresBeginEighteenMonthsBeforeAllTheSame() {
        Timeline timeline = timeline("2024-08-01", "2022-01-10", null, "5000.00", "LIGHT_TOUCH");

        assertThat(timeline.begin(), is(LocalDate.of(2023, 2, 1)));
        assertThat(stage(timeline, "initiation").plannedBegin(), is(LocalDate.of(2023, 2, 1)));
    }

    @Test
    public void pro13_saysByHowManyDaysItIsTooLate() {
        LocalDate latest = stage(timeline("2024-08-01", "2022-01-10", null, "5000000.00", "LIGHT_TOUCH"), "initiation")
                .latestBegin();

        assertThat(lateOn(latest, null), is(0));
        assertThat(lateOn(latest.plusDays(1), null), is(1));
        assertThat(lateOn(latest.plusDays(40), null), is(40));
        assertThat(lateOn(latest.plusDays(40), "specification"), is(0));
    }

    @Test
    public void pro13_whatIsDoneIsNotLate() {
        Timeline timeline = timeline("2024-08-01", "2024-07-01", "standstill", "5000000.00", "LIGHT_TOUCH");

        assertThat(timeline.tooLateBy(), is(61));
        assertThat(timeline.earliestServiceStart(), is(LocalDate.of(2024, 10, 1)));
        assertThat(stage(timeline, "assurance").done(), is(true));
        assertThat(stage(timeline, "assurance").late(), is(0));
        assertThat(stage(timeline, "mobilisation").late(), is(61));
    }

    @Test
    public void pro13_anUnknownStageIsRefused() {
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> timeline("2024-08-01", "2022-01-10", "lunch", "1.00", "LIGHT_TOUCH"));

        assertThat(refusal.problem().rule(), is("PRO-13"));
        assertThat(refusal.problem().faults().toString(), containsString("specification"));
    }

    /** Whatever the dates: stages join, no float is negative where the plan takes longer, and lateness grows by the day. */
    @Test
    public void pro13_stagesJoinAndFloatsAreNotNegative() {
        Random random = new Random(13);
        for (int i = 0; i < 500; i++) {
            LocalDate start = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(3000));
            LocalDate today = start.minusDays(random.nextInt(900));
            Timeline timeline =
                    timeline(start.toString(), null, null, (1 + random.nextInt(900000)) + ".00", "LIGHT_TOUCH", today);
            LocalDate reached = null;
            for (Timeline.Stage stage : timeline.stages()) {
                assertThat(stage.floatDays() >= 0, is(true));
                assertThat(stage.late(), is((int) Math.max(0, ChronoUnit.DAYS.between(stage.latestBegin(), today))));
                if (stage.alongside() == null) {
                    assertThat(reached == null || reached.equals(stage.plannedBegin()), is(true));
                    reached = stage.plannedEnd();
                }
            }
            assertThat(reached, is(start));
        }
    }

    private Timeline timeline(String start, String on, String done, String value, String regime, LocalDate... today) {
        String day = today.length == 0 ? on : today[0].toString();
        return planning.timeline(
                new TimelineInput(start, done, new RouteInput(value, regime, day, null, "hee-sfi-2021-22")));
    }

    private int lateOn(LocalDate today, String done) {
        return timeline("2024-08-01", null, done, "5000000.00", "LIGHT_TOUCH", today)
                .tooLateBy();
    }

    private static Timeline.Stage stage(Timeline timeline, String id) {
        return timeline.stages().stream()
                .filter(stage -> stage.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RouteAnswer route(String value, String regime, String on, String policy) {
        return planning.route(new RouteInput(value, regime, on, null, policy));
    }

    private Problem refused(String value, String regime, String on, String policy) {
        return assertThrows(ProblemException.class, () -> route(value, regime, on, policy))
                .problem();
    }

    private static String summary(RouteAnswer answer) {
        return answer.route() + " " + answer.minimumQuotations() + " "
                + Span.text(answer.duration().min()) + "-"
                + Span.text(answer.duration().max()) + " notice="
                + answer.transparencyNotice() + " social=" + answer.socialValueMinimumPercent();
    }

    private static PlanningService service(ShippedDefinitions definitions) {
        return new PlanningService((permission, node) -> true, new Policies(definitions), new North(), WEEKDAYS, CLOCK);
    }

    private static String localPolicy(String region) {
        return LocalPolicy.text().replace("region: north-east", "region: " + region);
    }
}
