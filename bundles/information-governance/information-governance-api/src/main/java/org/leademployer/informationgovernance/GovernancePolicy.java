/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

/**
 * Figures of information governance that others than the platform can change: dated, with source.
 *
 * @param screeningAnswerWorkingDays within how many working days after they were asked the screening questions are answered (IG-1)
 * @param highResidualFrom from which product of residual severity and likelihood, 1 to 16, a risk is high, so that the Information
 *     Commissioner is consulted (IG-2)
 * @param consultationDays within how many days the Information Commissioner answers (IG-2)
 * @param dpiaReviewMonths the latest review after an approval, in months (IG-2)
 * @param agreementReviewMonths the latest review after a signature, in months (IG-3)
 * @param assuranceMonths how long an accepted assurance form holds, in months (IG-4)
 */
public record GovernancePolicy(
        int screeningAnswerWorkingDays,
        int highResidualFrom,
        int consultationDays,
        int dpiaReviewMonths,
        int agreementReviewMonths,
        int assuranceMonths) {

    /** The kind of definition that it is. */
    public static final String KIND = "information-governance-policy";
}
