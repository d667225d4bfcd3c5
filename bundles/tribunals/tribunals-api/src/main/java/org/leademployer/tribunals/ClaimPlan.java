/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.time.LocalDate;
import java.util.Optional;
import org.leademployer.platform.problem.Problem;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;

/**
 * What is to be done about a claim (TRI-2).
 *
 * @param contractId the contract
 * @param sentOn the day on which the tribunal sent the claim
 * @param responseDue the last day for the response, 28 days after that: law, whatever the schedule says (TRI-1)
 * @param plan who does what by when; empty where the schedule cannot say so now
 * @param calculation the record under which the plan is kept; empty where there is none
 * @param refusal why there is no plan; empty where there is one (SCH-4)
 */
public record ClaimPlan(
        String contractId,
        LocalDate sentOn,
        LocalDate responseDue,
        Optional<HandlingPlan> plan,
        Optional<Calculation> calculation,
        Optional<Problem> refusal) {}
