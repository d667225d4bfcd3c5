/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements;

import java.util.List;

/**
 * Terms that a lead employer and its hosts agree on: a definition of kind {@value #KIND} (CON-11).
 *
 * @param form service level agreement or memorandum
 * @param purpose what it is for, 1 to 2000 characters
 * @param leadEmployer indicators of the lead employer's side, 1 to 50
 * @param host indicators of the host's side, 1 to 50
 */
public record AgreementTerms(Form form, String purpose, List<Indicator> leadEmployer, List<Indicator> host) {

    public static final String KIND = "host-agreement-template";

    public AgreementTerms {
        leadEmployer = leadEmployer == null ? List.of() : List.copyOf(leadEmployer);
        host = host == null ? List.of() : List.copyOf(host);
    }

    /** The form of an agreement. */
    public enum Form {
        SERVICE_LEVEL_AGREEMENT,
        MEMORANDUM
    }

    /**
     * What one side undertakes, and how it is measured.
     *
     * @param name lower-case words joined by hyphens
     * @param title in words
     * @param target what is to be reached, in words with its unit
     */
    public record Indicator(String name, String title, String target) {}
}
