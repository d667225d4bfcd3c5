/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.leademployer.platform.Money;

/**
 * The financial position of a contract in a month (CON-8). It never changes: a later entry stands beside it, and the last counts.
 *
 * @param contractId the contract
 * @param month the month
 * @param entry 1 for the first, 2 for the next, and so on
 * @param estimate the cash that the provider expected to need
 * @param actual the cash that was needed; null while it is not known
 * @param difference actual less estimate; null while it is not known
 * @param explanation why they differ; null where nothing had to be explained
 * @param state where it stands
 * @param dueOn by when it is reconciled
 * @param paid the payments of the month, without those of others
 * @param reason why it was corrected; null for the first entry, and for the first actual
 * @param recordedBy the user name of whoever recorded it
 * @param recordedAt when
 * @param policy the policy whose tolerance held; null while there is no actual
 */
public record FinancePosition(
        String contractId,
        YearMonth month,
        int entry,
        Money estimate,
        Money actual,
        Money difference,
        String explanation,
        State state,
        LocalDate dueOn,
        Money paid,
        String reason,
        String recordedBy,
        Instant recordedAt,
        DefinitionUsed policy) {

    /** Where a position stands. */
    public enum State {
        /** The actual is not known. */
        ESTIMATED,
        /** Estimate and actual are equal, within the tolerance, or their difference is explained. */
        RECONCILED
    }

    /**
     * A position, as somebody wrote it down.
     *
     * @param month {@code 2022-04}, of the contract's term
     * @param estimate decimal pounds, 0 or more; null to leave what stands there
     * @param actual decimal pounds, 0 or more, once the month is over; null while it is not known
     * @param explanation of the difference, at most 2000 characters
     * @param reason why an amount that stood there is corrected, at most 500 characters
     */
    public record Input(String month, String estimate, String actual, String explanation, String reason) {}
}
