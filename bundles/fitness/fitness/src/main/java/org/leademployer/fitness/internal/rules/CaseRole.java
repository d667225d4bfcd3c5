/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

/** What somebody is in a case, besides acting for a party. */
public enum CaseRole {
    /** Anybody who acts for the party. */
    OFFICER("any"),
    /** The lead employer's Medical Director. */
    MEDICAL_DIRECTOR("director"),
    /** The appointed case manager. */
    CASE_MANAGER("manager"),
    /** The appointed case investigator. */
    CASE_INVESTIGATOR("investigator");

    private final String word;

    CaseRole(String word) {
        this.word = word;
    }

    /** As the table of access writes it. */
    public String word() {
        return word;
    }
}
