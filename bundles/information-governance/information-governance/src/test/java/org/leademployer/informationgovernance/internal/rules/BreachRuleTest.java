/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.Test;
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.BreachRecord.State;
import org.leademployer.informationgovernance.BreachRecord.Step;
import org.leademployer.informationgovernance.BreachRecord.StepInput;
import org.leademployer.informationgovernance.StatutoryDeadline;
import org.leademployer.informationgovernance.internal.rules.BreachRule.Planned;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataKind;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Recipient;

public class BreachRuleTest {

    private static final Instant DISCOVERED = Instant.parse("2021-11-02T09:30:00Z");

    @Test
    public void ig6_72HoursRunWithoutABreak_alsoOverTheChangeOfTheClocks() {
        record Case(String discovered, String inEngland, String due, String dueInEngland) {}
        for (Case each : List.of(
                new Case("2021-11-02T09:30:00Z", "2021-11-02T09:30", "2021-11-05T09:30:00Z", "2021-11-05T09:30"),
                new Case("2021-07-01T08:00:00Z", "2021-07-01T09:00", "2021-07-04T08:00:00Z", "2021-07-04T09:00"),
                // On the last Sunday of March an hour is missing, of October one is twice.
                new Case("2021-03-27T12:00:00Z", "2021-03-27T12:00", "2021-03-30T12:00:00Z", "2021-03-30T13:00"),
                new Case("2021-10-29T12:00:00Z", "2021-10-29T13:00", "2021-11-01T12:00:00Z", "2021-11-01T12:00"),
                new Case("2021-10-31T00:30:00Z", "2021-10-31T01:30", "2021-11-03T00:30:00Z", "2021-11-03T00:30"),
                new Case("2021-10-31T01:30:00Z", "2021-10-31T01:30", "2021-11-03T01:30:00Z", "2021-11-03T01:30"))) {
            BreachRecord breach = register(Instant.parse(each.discovered), Risk.RISK, List.of());
            assertEquals(each.inEngland, breach.discoveredInEngland().toString());
            assertEquals(Instant.parse(each.due), breach.authorityDue());
            assertEquals(each.dueInEngland, breach.authorityDueInEngland().toString());
        }
    }

    @Test
    public void sch4_withoutAPlanTheClockOfTheLawIsKept() {
        BreachRecord breach = register(DISCOVERED, Risk.RISK, null);
        assertEquals(1, breach.steps().size());
        assertEquals("LAW", breach.steps().get(0).source());
        assertEquals("SUPERVISORY_AUTHORITY", breach.steps().get(0).to());
        assertEquals(breach.authorityDue(), breach.steps().get(0).due());
        assertFalse(breach.planRefusal().isEmpty());
        assertEquals(List.of(), register(DISCOVERED, Risk.UNLIKELY, null).steps());
    }

    @Test
    public void ig6_thePlanOfScheduleTenIsWhatIsDueFirst_andOnceForTheAuthority() {
        BreachRecord breach = register(
                DISCOVERED,
                Risk.RISK,
                List.of(planned(Recipient.SUPERVISORY_AUTHORITY, 60), planned(Recipient.HEE, 24)));
        assertEquals(
                List.of("1 HEE SCHEDULE_10", "2 SUPERVISORY_AUTHORITY SCHEDULE_10"),
                breach.steps().stream()
                        .map(step -> step.number() + " " + step.to() + " " + step.source())
                        .toList());
    }

    @Test
    public void ig6_whereTheRiskIsHighThoseAffectedAreTold_whetherThereIsAContractOrNot() {
        BreachRecord high = register(DISCOVERED, Risk.HIGH, null);
        assertEquals(
                List.of("AFFECTED_PEOPLE LAW", "SUPERVISORY_AUTHORITY LAW"),
                high.steps().stream()
                        .map(step -> step.to() + " " + step.source())
                        .toList());
        assertEquals(high.authorityDue(), high.steps().get(0).due());
        assertTrue(refused(high, step("CLOSE"), DISCOVERED).missing().toString().contains("AFFECTED_PEOPLE"));
        assertEquals(
                List.of("AFFECTED_PEOPLE SCHEDULE_10", "SUPERVISORY_AUTHORITY LAW"),
                register(DISCOVERED, Risk.HIGH, List.of(planned(Recipient.AFFECTED_PEOPLE, 24))).steps().stream()
                        .map(step -> step.to() + " " + step.source())
                        .toList());
    }

    @Test
    public void ig6_whoIsLateSaysWhy() {
        BreachRecord breach = register(DISCOVERED, Risk.RISK, List.of());
        Instant intime = breach.authorityDue();
        Instant late = intime.plusSeconds(1);
        BreachRecord told = go(breach, tell("1", intime.toString(), null), late);
        assertFalse(told.steps().get(0).late());
        assertNull(told.lateReason());
        assertEquals(
                "late-without-reason",
                refused(breach, tell("1", late.toString(), null), late).code());
        BreachRecord lateTold = go(breach, tell("1", late.toString(), "the office was closed"), late);
        assertTrue(lateTold.steps().get(0).late());
        assertEquals("the office was closed", lateTold.lateReason());
    }

    @Test
    public void ig6_clocksShowWhoIsLateNow() {
        BreachRecord breach = register(DISCOVERED, Risk.RISK, List.of(planned(Recipient.HEE, 24)));
        assertEquals(List.of(false, false), late(breach, 24));
        assertEquals(List.of(true, false), late(breach, 25));
        assertEquals(List.of(true, true), late(breach, 73));
    }

    @Test
    public void ig6_allThatIsMissingBeforeClosingIsNamed() {
        BreachRecord open = register(DISCOVERED, Risk.RISK, null);
        Problem problem = refused(open, step("CLOSE"), DISCOVERED);
        assertEquals("breach-not-done-with", problem.code());
        assertEquals(3, problem.missing().size());
        BreachRecord known = register(DISCOVERED, Risk.RISK, List.of());
        BreachRecord told = go(known, tell("1", null, null), DISCOVERED.plusSeconds(60));
        assertEquals(
                List.of("the outcome"), refused(told, step("CLOSE"), DISCOVERED).missing());
        BreachRecord closed = go(
                told,
                new StepInput("CLOSE", null, null, null, null, null, null, null, "no harm came of it"),
                DISCOVERED);
        assertEquals(State.CLOSED, closed.state());
        assertEquals("2021-11-02", closed.closedOn().toString());
        BreachRecord again = go(
                closed, new StepInput("REOPEN", null, null, null, "more is known", null, null, null, null), DISCOVERED);
        assertEquals(State.OPEN, again.state());
        assertNull(again.closedOn());
    }

    @Test
    public void ig6_whatIsWrongWithAStepIsTold() {
        BreachRecord breach = register(DISCOVERED, Risk.RISK, List.of(planned(Recipient.HEE, 24)));
        record Case(StepInput step, String field) {}
        for (Case each : List.of(
                new Case(tell(null, null, null), "step"),
                new Case(tell("3", null, null), "step"),
                new Case(tell("one", null, null), "step"),
                new Case(tell("1", "2021-11-02T09:29:59Z", null), "at"),
                new Case(tell("1", "2031-11-02T09:30:00Z", null), "at"),
                new Case(tell("1", "2021-11-02T09:30:00", null), "at"),
                new Case(notNeeded("1", null), "reason"),
                new Case(notNeeded("2", "a reason"), "step"),
                new Case(step("REOPEN"), null))) {
            Problem problem = refused(breach, each.step, DISCOVERED.plusSeconds(1));
            assertEquals(
                    each.toString(),
                    each.field,
                    problem.faults().isEmpty() ? null : problem.faults().get(0).field());
        }
        assertEquals(
                "known",
                go(breach, notNeeded("1", "known"), DISCOVERED).steps().get(0).notNeeded());
    }

    @Test
    public void ig6_aNewPlanKeepsWhoWasTold() {
        BreachRecord breach = register(DISCOVERED, Risk.RISK, List.of(planned(Recipient.HEE, 24)));
        BreachRecord told = go(breach, tell("1", null, null), DISCOVERED.plusSeconds(60));
        BreachRecord again = BreachRule.planned(
                told,
                plan(
                        DISCOVERED,
                        Risk.HIGH,
                        List.of(planned(Recipient.AFFECTED_PEOPLE, 12), planned(Recipient.HEE, 20))),
                3);
        assertEquals(
                List.of("AFFECTED_PEOPLE false", "HEE true", "SUPERVISORY_AUTHORITY false"),
                again.steps().stream()
                        .map(step -> step.to() + " " + (step.toldAt() != null))
                        .toList());
        assertEquals("HIGH", again.risk());
        BreachRecord without = BreachRule.planned(told, plan(DISCOVERED, Risk.UNLIKELY, List.of()), 3);
        assertEquals(List.of("HEE"), without.steps().stream().map(Step::to).toList());
    }

    private static List<Boolean> late(BreachRecord breach, long hours) {
        return BreachRule.at(breach, DISCOVERED.plus(Duration.ofHours(hours))).steps().stream()
                .map(Step::late)
                .toList();
    }

    /** @param steps null where the schedule is missing */
    private static BreachRecord register(
            Instant discovered, Risk risk, List<org.leademployer.schedules.spi.protection.Step> steps) {
        return BreachRule.planned(
                new BreachRecord(
                        "b-1",
                        new Region("north-west"),
                        "contract",
                        "c-1",
                        State.OPEN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "a letter went to another",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1),
                plan(discovered, risk, steps),
                1);
    }

    private static Planned plan(
            Instant discovered, Risk risk, List<org.leademployer.schedules.spi.protection.Step> steps) {
        Instant due = discovered.plus(Duration.ofHours(72));
        Breach breach =
                new Breach(discovered, Party.LEAD_EMPLOYER, new TreeSet<>(List.of(DataKind.PAY)), 12, risk, due);
        StatutoryDeadline deadline = new StatutoryDeadline(due, 72, "UK GDPR Article 33(1)");
        Optional<Problem> refusal = steps == null
                ? Optional.of(Problem.of("variant-not-deployed", 409, "Not deployed", "Put it back."))
                : Optional.empty();
        return new Planned(
                breach,
                deadline,
                Optional.of(new BreachPlan(
                        "c-1", breach, deadline, steps == null ? List.of() : steps, Optional.empty(), refusal)));
    }

    private static org.leademployer.schedules.spi.protection.Step planned(Recipient to, long hours) {
        return new org.leademployer.schedules.spi.protection.Step(
                Party.LEAD_EMPLOYER, to, "tell", DISCOVERED.plus(Duration.ofHours(hours)));
    }

    private static StepInput step(String act) {
        return new StepInput(act, null, null, null, null, null, null, null, null);
    }

    private static StepInput tell(String step, String at, String reason) {
        return new StepInput("TELL", step, at, "notice 1", reason, null, null, null, null);
    }

    private static StepInput notNeeded(String step, String reason) {
        return new StepInput("NOT_NEEDED", step, null, null, reason, null, null, null, null);
    }

    private static BreachRecord go(BreachRecord before, StepInput step, Instant now) {
        return BreachRule.step(before, BreachRule.act(step), step, now);
    }

    private static Problem refused(BreachRecord before, StepInput step, Instant now) {
        return assertThrows(ProblemException.class, () -> go(before, step, now)).problem();
    }
}
