/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ExtensionPlan.Status;
import org.leademployer.contracts.change.Renewal;

/** How a contract's renewal stands on a day (CON-10). */
public final class RenewalRule {

    private RenewalRule() {}

    /** @param signedEnd the end that was signed, before any extension */
    public static Renewal of(Contract contract, LocalDate signedEnd, ContractPolicy policy, LocalDate today) {
        LocalDate end = contract.term().to();
        LocalDate latest = ChangeCheck.latestEnd(signedEnd, contract.extensionMonths());
        LocalDate warn = policy.warnFrom(end);
        LocalDate review = policy.reviewBy(end);
        return new Renewal(
                contract.id(), end, signedEnd, latest, warn, review, status(end, latest, warn, review, today));
    }

    private static Status status(LocalDate end, LocalDate latest, LocalDate warn, LocalDate review, LocalDate today) {
        if (!end.isBefore(latest)) {
            return Status.EXHAUSTED;
        }
        if (today.isAfter(end)) {
            return Status.ENDED;
        }
        if (today.isAfter(review)) {
            return Status.TOO_LATE;
        }
        return today.isBefore(warn) ? Status.NOT_DUE : Status.WARNING;
    }
}
