/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import org.leademployer.contracts.Contract;
import org.leademployer.exits.ExitPlan;

/**
 * What is the case about the exit of a contract, as the domains that know it said at this moment.
 *
 * @param contract the contract
 * @param end the last day of its term, signed extensions counted
 * @param latestEnd the last day to which it may be extended
 * @param plan null where none is begun
 * @param agreement how the exit agreement stands
 * @param schedule10 how its pin of schedule 10 stands
 * @param termsSha256 the digest of the terms that are pinned; null where that is not known
 * @param owner the office that plans where no plan says so
 * @param replacement whether a re-procurement is known
 */
public record ExitFacts(
        Contract contract,
        LocalDate end,
        LocalDate latestEnd,
        ExitPlan plan,
        Agreement agreement,
        Schedule10 schedule10,
        String termsSha256,
        String owner,
        Known replacement) {

    /** How the exit agreement stands. */
    public enum Agreement {
        NOT_NAMED,
        NOT_SIGNED,
        SIGNED,
        /** Named, and not there for whoever asks. */
        NOT_FOUND,
        /** The documents do not run. */
        NOT_KNOWN
    }

    /** How the contract's pin of schedule 10 stands. */
    public enum Schedule10 {
        IN_FORCE,
        NOT_PINNED,
        NOT_DEPLOYED,
        TERMS_CHANGED,
        /** The schedules do not run. */
        NOT_KNOWN
    }

    /**
     * What is known of a re-procurement.
     *
     * @param why it is not known, {@code procurement is not running}; null where it is
     * @param found the procurement; null where there is none, or that is not known
     */
    public record Known(String why, Replacement found) {

        public static Known none() {
            return new Known(null, null);
        }

        public static Known notKnown(String why) {
            return new Known(why, null);
        }
    }
}
