/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.time.LocalDate;
import java.util.List;

/**
 * The renewal of a contract: what is due by when (CON-10).
 *
 * @param renewalOn the day on which the term ends, extensions counted
 * @param signedEnd the end that was signed
 * @param latestEnd the last day to which it may be extended
 * @param warnFrom from when on it is warned: a re-procurement takes that long
 * @param reviewBy the last day on which a board may review it
 * @param status where that stands today
 * @param policy the policy that says so, {@code contract-policy national 1.0.0}
 * @param extensions the changes that extend it, by number
 */
public record ExtensionPlan(
        String contractId,
        LocalDate renewalOn,
        LocalDate signedEnd,
        LocalDate latestEnd,
        LocalDate warnFrom,
        LocalDate reviewBy,
        Status status,
        String policy,
        List<ContractChange> extensions) {

    public ExtensionPlan {
        extensions = List.copyOf(extensions);
    }

    /** Where the renewal stands. */
    public enum Status {
        NOT_DUE,
        /** A re-procurement would have to begin now; the board's review is still in time. */
        WARNING,
        /** The hard limit has passed: only what a board has reviewed in time may still be signed. */
        TOO_LATE,
        /** The term has ended. */
        ENDED,
        /** Nothing is left to extend by. */
        EXHAUSTED
    }
}
