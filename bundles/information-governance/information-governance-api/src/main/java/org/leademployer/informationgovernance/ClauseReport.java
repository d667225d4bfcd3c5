/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.List;

/**
 * Whether a contract's pinned schedule 10 answers what its clauses must cover (IG-5).
 *
 * @param contractId the contract
 * @param reference the contract's reference
 * @param complete whether all four are answered
 * @param clauses the four, in order
 * @param refusal why the schedule answers none; empty where it answers
 */
public record ClauseReport(
        String contractId, String reference, boolean complete, List<Clause> clauses, List<String> refusal) {

    public ClauseReport {
        clauses = List.copyOf(clauses);
        refusal = List.copyOf(refusal);
    }

    /** What is covered. */
    public enum Topic {
        REPORTING_OF_BREACHES,
        RESPONSIBILITY_FOR_FINES,
        DATA_AT_THE_END,
        MEASURES
    }

    /** @param says what the schedule says, one line for each part; empty where it does not answer */
    public record Clause(Topic topic, boolean answered, List<String> says) {
        public Clause {
            says = List.copyOf(says);
        }
    }
}
