/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.leademployer.informationgovernance.internal.Samples.step;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.Test;
import org.leademployer.informationgovernance.internal.Samples;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.Party;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;

public class PlanningTest {

    private static final Step AUTHORITY = step(Recipient.SUPERVISORY_AUTHORITY, 72);
    private static final Step PEOPLE = step(Recipient.AFFECTED_PEOPLE, 100);
    private static final Step HEE = step(Recipient.HEE, 24);

    @Test
    public void ig6_whatIsDueFirstComesFirst() {
        assertEquals(List.of(HEE, AUTHORITY, PEOPLE), plan(Risk.HIGH, PEOPLE, AUTHORITY, HEE));
    }

    @Test
    public void ig6_onlyWhereThereIsARiskMustAnybodyBeNotified() {
        assertEquals(List.of(HEE), plan(Risk.UNLIKELY, HEE));
        assertEquals(List.of(AUTHORITY), plan(Risk.RISK, AUTHORITY));
        // A notice in time may be followed by a later one.
        Step later = step(Recipient.SUPERVISORY_AUTHORITY, 720);
        assertEquals(List.of(AUTHORITY, later), plan(Risk.RISK, later, AUTHORITY));
    }

    @Test
    public void sch8_aPlanThatCannotBeIsRefusedNamingTheVariant() {
        record Case(String reason, Risk risk, List<Step> steps) {}
        String long501 = "x".repeat(501);
        for (Case c : List.of(
                new Case("its plan names nobody who does anything", Risk.UNLIKELY, List.of()),
                new Case("its plan names nobody who does anything", Risk.UNLIKELY, null),
                new Case("a step of its plan is null", Risk.UNLIKELY, Arrays.asList(HEE, null)),
                new Case("its plan has more than 100 steps", Risk.UNLIKELY, Collections.nCopies(101, HEE)),
                new Case(
                        "a step of its plan says nothing, or more than 500 characters",
                        Risk.UNLIKELY,
                        List.of(new Step(Party.HEE, Recipient.HOST, " ", Samples.DISCOVERED))),
                new Case(
                        "a step of its plan says nothing, or more than 500 characters",
                        Risk.UNLIKELY,
                        List.of(new Step(Party.HEE, Recipient.HOST, long501, Samples.DISCOVERED))),
                new Case(
                        "a step of its plan is due at 2021-11-02T08:30:00Z, before the discovery at"
                                + " 2021-11-02T09:30:00Z",
                        Risk.UNLIKELY,
                        List.of(step(Recipient.HEE, -1))),
                new Case(
                        "nobody in its plan notifies the supervisory authority of a risk to people",
                        Risk.RISK,
                        List.of(HEE, PEOPLE)),
                new Case(
                        "nobody in its plan tells the people of a high risk to them",
                        Risk.HIGH,
                        List.of(HEE, AUTHORITY)),
                new Case(
                        "the notice to the supervisory authority is due at 2021-11-05T10:30:00Z, after the statutory"
                                + " deadline at 2021-11-05T09:30:00Z",
                        Risk.RISK,
                        List.of(step(Recipient.SUPERVISORY_AUTHORITY, 73))))) {
            ProblemException e = assertThrows(c.reason(), ProblemException.class, () -> plan(c.risk(), c.steps()));
            assertEquals(Samples.VARIANT + ": " + c.reason(), e.problem().detail());
            assertEquals("variant-impossible-result", e.problem().code());
        }
    }

    private static List<Step> plan(Risk risk, Step... steps) {
        return plan(risk, List.of(steps));
    }

    private static List<Step> plan(Risk risk, List<Step> steps) {
        Period day = new Period(Samples.FROM, Samples.FROM);
        return Planning.calculate(
                        new PlanInput("c-1", Samples.breach(risk)),
                        List.of(Samples.inForce(day, Samples.schedule(breach -> steps, Samples.protocol()))))
                .steps();
    }
}
