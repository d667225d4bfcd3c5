/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.problem;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Region;

public class ProblemsTest {

    @Test
    public void aProblemSaysAllThatWasWrongAndWhatToDoNext() {
        Problem problem = Problem.of("start-refused", 409, "Contract cannot start", "NW-1 lacks two things.")
                .withRule("CON-3")
                .withMissing(List.of("contract owner (CON-2)", "risk-sharing agreement (TRI-6)"))
                .withNext("Complete the record.");
        assertEquals(
                List.of(
                        "Contract cannot start (CON-3): NW-1 lacks two things.",
                        "  missing: contract owner (CON-2)",
                        "  missing: risk-sharing agreement (TRI-6)",
                        "  next: Complete the record."),
                problem.lines());
        assertEquals("urn:lead-employer:problem:start-refused", problem.type());
        assertEquals(problem, problem.toException().problem());
    }

    @Test
    public void aFaultNamesLineColumnAndReason() {
        assertEquals("line 3, WTE: is above 1.00", new Problem.Fault(3, "WTE", "is above 1.00").toString());
        assertEquals("region: is required", new Problem.Fault(null, "region", "is required").toString());
    }

    @Test
    public void sch10_reversedDatesAreRefusedByName() {
        Problem problem = problem(() -> Problems.readPeriod("2022-01-02", "2022-01-01"));
        assertEquals("invalid-input", problem.code());
        assertEquals(400, problem.status());
        assertEquals("to", problem.faults().get(0).field());
        assertEquals("SCH-10", problem.rule());
    }

    @Test
    public void absentAndMalformedValuesAreRefusedByName() {
        assertEquals(
                "from",
                problem(() -> Problems.readDate("from", null)).faults().get(0).field());
        assertTrue(problem(() -> Problems.readDate("from", "01/02/2022"))
                .faults()
                .get(0)
                .reason()
                .contains("2021-08-01"));
        assertEquals(
                "region",
                problem(() -> Problems.read("region", "North West", Region::new))
                        .faults()
                        .get(0)
                        .field());
    }

    @Test
    public void onlyFailuresHaveAProblem() {
        assertThrows(IllegalArgumentException.class, () -> Problem.of("fine", 200, "Fine", null));
    }

    private static Problem problem(Runnable refused) {
        return assertThrows(ProblemException.class, refused::run).problem();
    }
}
