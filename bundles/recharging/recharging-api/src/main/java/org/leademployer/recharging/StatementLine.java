/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging;

import java.time.LocalDate;
import java.time.YearMonth;
import org.leademployer.platform.Money;

/**
 * A line of a statement. It names what it bills by the platform's ids, and no person (FIN-3).
 *
 * @param number within its statement, from 1
 * @param kind for what
 * @param entry whether it bills or credits
 * @param amount pounds; a credit is negative
 * @param enteredOn the day on which it was written
 * @param contractId the contract by which it is owed
 * @param claimId the tribunal claim; null where it is none
 * @param sharing the number of the claim's sharing, from 1; null where it is no claim
 * @param chargedMonth the month that is charged; null where it is no charge of a contract
 * @param calculationId of the shares or charges, which can be replayed (SCH-5)
 * @param answers the line that is credited, or in whose place this one is; null where it is neither
 */
public record StatementLine(
        int number,
        Kind kind,
        Entry entry,
        Money amount,
        LocalDate enteredOn,
        String contractId,
        String claimId,
        Integer sharing,
        YearMonth chargedMonth,
        String calculationId,
        Place answers) {

    /** For what. */
    public enum Kind {
        /** What the payer bears of a tribunal claim by schedule 8 (TRI-5). */
        TRIBUNAL_SHARE,
        /** The lead employer's fee by schedule 6 (FIN-1). */
        SERVICE_FEE,
        /** Occupational health by schedule 6 (FIN-1). */
        OCCUPATIONAL_HEALTH
    }

    /** What a line does. */
    public enum Entry {
        /** Bills for the first time, or anew by another calculation. */
        BILLED,
        /** Takes back another line, whole. */
        CREDITED,
        /** Stands in the place of a line that was corrected. */
        REBILLED
    }

    /**
     * Where a line stands.
     *
     * @param statementId the statement
     * @param line its number there
     */
    public record Place(String statementId, int line) {}
}
