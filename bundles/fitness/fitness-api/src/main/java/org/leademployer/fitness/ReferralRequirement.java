/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/** What must be recorded before somebody is referred to the regulator (FTP-1, FTP-2, FTP-8). */
public enum ReferralRequirement {
    /** A discussion with the Postgraduate Dean. */
    DISCUSSION_WITH_POSTGRADUATE_DEAN("a recorded discussion with the Postgraduate Dean"),
    /** The discussion of lead employer, Medical Director and revalidation team that arrives at a consensus. */
    CONSENSUS("a recorded discussion with the revalidation team and the Medical Director, to consensus"),
    INVESTIGATION_REPORT("the case investigator's report"),
    POSTGRADUATE_DEAN_DECISION("the Postgraduate Dean's decision");

    private final String words;

    ReferralRequirement(String words) {
        this.words = words;
    }

    /** As people write it. */
    public String words() {
        return words;
    }
}
