/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What is refused about services and tiers. */
public final class ServiceProblems {

    private ServiceProblems() {}

    public static Problem noCatalogue(Region node, LocalDate day) {
        return Problem.of(
                        "no-catalogue",
                        404,
                        "No service catalogue",
                        "No service catalogue is in force at " + node + " on " + day + ".")
                .withRule("CON-14")
                .withNext("Ask for a later day, or drop one into deploy/; definition:list shows what there is.");
    }

    public static Problem termsNow(Contract contract) {
        return Problems.conflict(
                        "change-control-required",
                        "Change control required",
                        "Contract " + contract.reference()
                                + " is signed: what it takes of the service catalogue is among its terms.")
                .withRule("CON-9")
                .withNext("Raise a change of the terms service:<id> with POST /api/v1/contracts/{id}/changes or"
                        + " contract:change-raise.");
    }

    public static Problem notAssessed(Contract contract) {
        return Problems.conflict(
                        "not-assessed",
                        "Not assessed",
                        "No assessment by the questionnaire tiering about contract " + contract.reference()
                                + " is completed.")
                .withRule("CON-13")
                .withNext("Start one with assessment:start tiering, subject contract " + contract.reference()
                        + ", answer and complete it; then take its outcome over.");
    }

    public static Problem tierIsAssessed(Contract contract) {
        return Problems.conflict(
                        "tier-is-assessed",
                        "Tier is assessed",
                        "Contract " + contract.reference() + " is "
                                + contract.record().tier() + " by an assessment. Nothing was changed.")
                .withRule("CON-13")
                .withNext("Assess it again, and take the outcome over with contract:tier or POST"
                        + " /api/v1/contracts/{id}/tiering.");
    }

    public static Problem assessmentsNotThere() {
        return Problem.of(
                        "assessments-not-available",
                        503,
                        "Assessments not available",
                        "Assessments cannot be read: they are not installed, or are being updated.")
                .withRule("CON-13")
                .withNext("Start the feature lead-employer-assessments, then try again.");
    }
}
