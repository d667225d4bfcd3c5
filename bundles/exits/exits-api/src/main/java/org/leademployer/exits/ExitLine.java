/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;

/**
 * A contract in the register of exits (EXI-6).
 *
 * @param contractId the platform's id of the contract
 * @param reference its reference
 * @param lot as people call it
 * @param region the node of its lot
 * @param leadEmployer the lead employer
 * @param signed whether it is signed; a draft stands in the register and nothing is due about it
 * @param end the last day of its term, extensions that are signed counted (CON-10)
 * @param latestEnd the last day to which it may be extended; {@code end} for a draft
 * @param daysLeft days from today to the end; 0 on the last day, negative after it
 * @param rag the worst of the reasons; green where there is none
 * @param reasons why it is not green, the worst first
 * @param plan how far its plan is
 * @param openSteps steps of the plan that are not done
 * @param overdueSteps of them those whose day has passed
 * @param reprocurement how the re-procurement stands, whatever the plan says (EXI-5)
 * @param reprocurementLateDays days since the last day to begin it; 0 unless it is late
 * @param nextStep what is to be done next; null where nothing is
 * @param nextStepOn by when
 * @param nextStepRule by which rule
 * @param owner the office that plans the exit, a slug
 */
public record ExitLine(
        String contractId,
        String reference,
        String lot,
        Region region,
        OdsCode leadEmployer,
        boolean signed,
        LocalDate end,
        LocalDate latestEnd,
        long daysLeft,
        Rag rag,
        List<ExitReason> reasons,
        PlanState plan,
        int openSteps,
        int overdueSteps,
        Reprocurement reprocurement,
        long reprocurementLateDays,
        String nextStep,
        LocalDate nextStepOn,
        String nextStepRule,
        String owner) {

    public ExitLine {
        Objects.requireNonNull(contractId, "contractId");
        Objects.requireNonNull(end, "end");
        reasons = List.copyOf(reasons);
    }
}
