/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

/** The words by which contract performance notices under the Procurement Act 2023 (UK7) rate an indicator. */
public enum Rating {
    GOOD("Good"),
    APPROACHING_TARGET("Approaching target"),
    REQUIRES_IMPROVEMENT("Requires improvement"),
    INADEQUATE("Inadequate"),
    /** No rating can be given: nothing was counted. */
    OTHER("Other");

    private final String words;

    Rating(String words) {
        this.words = words;
    }

    /** As a notice writes it. */
    public String words() {
        return words;
    }
}
