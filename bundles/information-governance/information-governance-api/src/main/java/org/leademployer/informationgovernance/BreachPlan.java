/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.List;
import java.util.Optional;
import org.leademployer.platform.problem.Problem;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Step;

/**
 * What is to be done about a breach.
 *
 * @param contractId the contract
 * @param breach the breach, as it was read
 * @param statutoryDeadline always there
 * @param steps what is due first, first; empty where there is no plan
 * @param calculation the record under which the plan is kept; empty where there is none
 * @param refusal why there is no plan; empty where there is one
 */
public record BreachPlan(
        String contractId,
        Breach breach,
        StatutoryDeadline statutoryDeadline,
        List<Step> steps,
        Optional<Calculation> calculation,
        Optional<Problem> refusal) {

    public BreachPlan {
        steps = List.copyOf(steps);
    }
}
