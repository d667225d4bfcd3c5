/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.Test;
import org.leademployer.contractmanagement.KpiSet;
import org.leademployer.contractmanagement.KpiSet.Direction;
import org.leademployer.contractmanagement.KpiSet.Indicator;
import org.leademployer.contractmanagement.KpiSet.Ratings;
import org.leademployer.contractmanagement.KpiSet.Unit;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.ManagementPolicy.Step;
import org.leademployer.contractmanagement.ManagementPolicy.Tolerance;
import org.leademployer.contractmanagement.MobilisationTemplate;
import org.leademployer.contractmanagement.MobilisationTemplate.Task;
import org.leademployer.contractmanagement.MobilisationTemplate.Workstream;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.Problem.Fault;

public class DefinitionChecksTest {

    @Test
    public void con6_everythingThatIsWrongWithASetIsTold() {
        Indicator right = one(Direction.HIGHER_IS_BETTER, 90, 80, 80, 60);
        assertEquals(List.of(), DefinitionChecks.faults(new KpiSet(List.of(right))));
        assertEquals(
                List.of(
                        "/indicators/1/id",
                        "/indicators/1/target",
                        "/indicators/1/amber",
                        "/indicators/1/ratings/approachingTarget",
                        "/indicators/1/ratings/requiresImprovement"),
                fields(DefinitionChecks.faults(
                        new KpiSet(List.of(right, one(Direction.HIGHER_IS_BETTER, 101, 102, 103, 104))))));
        assertEquals(
                List.of("/indicators/0/amber"),
                fields(DefinitionChecks.faults(new KpiSet(List.of(one(Direction.LOWER_IS_BETTER, 5, 4, 8, 9))))));
    }

    @Test
    public void con6_theBoardDoesNotComeBeforeTheCommittee() {
        assertEquals(List.of(), DefinitionChecks.faults(policy(2, 3, 4, 6, 8, 15)));
        assertEquals(
                List.of("/committee/amberMonths", "/board/redMonths", "/board/amberMonths", "/redRiskScore"),
                fields(DefinitionChecks.faults(policy(4, 3, 2, 2, 8, 8))));
    }

    @Test
    public void con15_namesOfTasksAreTheirOwn() {
        Task task = new Task("a", "A", "role", 7);
        assertEquals(
                List.of("/workstreams/1/id", "/workstreams/1/tasks/0/id"),
                fields(DefinitionChecks.faults(new MobilisationTemplate(
                        List.of(new Workstream("w", "W", List.of(task)), new Workstream("w", "W", List.of(task)))))));
    }

    private static Indicator one(Direction direction, int target, int amber, int approaching, int requires) {
        return new Indicator(
                "one",
                "One",
                "n",
                "d",
                Unit.PERCENT,
                direction,
                BigDecimal.valueOf(target),
                BigDecimal.valueOf(amber),
                new Ratings(BigDecimal.valueOf(approaching), BigDecimal.valueOf(requires)),
                "a test");
    }

    static ManagementPolicy policy(
            int committeeRed, int committeeAmber, int boardRed, int boardAmber, int amberRisk, int redRisk) {
        return new ManagementPolicy(
                20,
                new Step("Committee", committeeRed, committeeAmber, 28),
                new Step("Board", boardRed, boardAmber, 28),
                amberRisk,
                redRisk,
                28,
                20,
                new Tolerance(Money.parse("1000"), BigDecimal.ONE));
    }

    private static List<String> fields(List<Fault> faults) {
        return faults.stream().map(Fault::field).toList();
    }
}
