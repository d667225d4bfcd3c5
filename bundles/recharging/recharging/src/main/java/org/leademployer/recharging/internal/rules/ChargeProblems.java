/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import org.leademployer.contracts.Contract;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What recharging refuses. */
public final class ChargeProblems {

    private ChargeProblems() {}

    public static Problem outsideTerm(Contract contract, Period period) {
        return Problem.of(
                        "outside-term",
                        422,
                        "Outside the term",
                        "Contract " + contract.reference() + " runs from " + contract.term() + " and has no day in "
                                + period + ".")
                .withRule("CON-1")
                .withNext("Ask for a period that has a day of the term.");
    }

    public static Problem periodTooLong(Period period, int years) {
        return Problem.of("period-too-long", 422, "Period too long", period + " is longer than " + years + " years.")
                .withRule("FIN-1")
                .withNext("Ask for at most " + years + " years at a time.");
    }

    public static Problem notFound(String calculationId) {
        return Problems.notFound("calculation of charges", calculationId)
                .withNext("Calculate them with GET /api/v1/contracts/{id}/charges or charge:show.");
    }
}
