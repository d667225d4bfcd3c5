/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Settlement;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.internal.Samples;

public class PlanningTest {

    @Test
    public void tri1_theResponseIsDue28DaysAfterTheClaimWasSent() {
        record Case(String sent, String due) {}
        for (Case c : List.of(
                new Case("2021-11-02", "2021-11-30"),
                new Case("2021-10-30", "2021-11-27"),
                new Case("2022-03-26", "2022-04-23"),
                new Case("2024-02-01", "2024-02-29"),
                new Case("2023-02-01", "2023-03-01"))) {
            assertEquals(c.toString(), LocalDate.parse(c.due()), ResponseDeadline.of(LocalDate.parse(c.sent())));
        }
    }

    @Test
    public void tri2_stepsAreInOrderOfWhatIsDueFirst() {
        Step late = Samples.step(Party.HEE, Samples.SENT.plusDays(9));
        Step soon = Samples.step(Party.host(new OdsCode("RTD")), Samples.SENT);
        assertEquals(List.of(soon, late), calculate(Samples.plan(late, soon)).steps());
    }

    @Test
    public void sch8_plansThatCannotBeAreRefusedNamingTheVariant() {
        record Case(HandlingPlan plan, String reason) {}
        Party stranger = Party.host(new OdsCode("RW3"));
        LocalDate sent = Samples.SENT;
        List<Case> cases = List.of(
                new Case(null, "it gives no plan"),
                new Case(Samples.plan(Samples.step(stranger, sent)), "names RW3"),
                new Case(Samples.plan(new Step(Party.HEE, "tell", List.of(stranger), sent)), "names RW3"),
                new Case(
                        new HandlingPlan(
                                Party.HEE,
                                Party.HEE,
                                new Settlement(Party.HEE, Money.ZERO, List.of(stranger)),
                                List.of()),
                        "names RW3"),
                new Case(
                        new HandlingPlan(
                                Party.HEE,
                                Party.HEE,
                                new Settlement(Party.HEE, Money.ofPence(-1), List.of()),
                                List.of()),
                        "negative amount -0.01"),
                new Case(Samples.plan(Samples.step(Party.HEE, sent.minusDays(1))), "due on 2021-11-01"),
                new Case(Samples.plan(new Step(Party.HEE, " ", List.of(), sent)), "says nothing"));
        for (Case c : cases) {
            Problem problem = assertThrows(c.reason(), ProblemException.class, () -> calculate(c.plan()))
                    .problem();
            assertTrue(problem.detail(), problem.detail().contains("schedule 8 north-west 1.0.0"));
            assertTrue(problem.detail(), problem.detail().contains(c.reason()));
        }
    }

    private static HandlingPlan calculate(HandlingPlan plan) {
        return Planning.calculate(
                new PlanInput("c-1", Samples.notice()),
                List.of(Samples.inForce(
                        new Period(Samples.SENT, Samples.SENT), Samples.schedule(claim -> List.of(), notice -> plan))));
    }
}
