/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

/** What a trainee is by profession, and so who regulates them and whether they have a Responsible Officer (FTP-0). */
public enum Profession {
    /** The Postgraduate Dean is the Responsible Officer. */
    DOCTOR("GMC", true),
    DENTIST("GDC", false),
    /** Public-health trainees who are no doctors. */
    PUBLIC_HEALTH("UKPHR", false);

    private final String regulator;
    private final boolean responsibleOfficer;

    Profession(String regulator, boolean responsibleOfficer) {
        this.regulator = regulator;
        this.responsibleOfficer = responsibleOfficer;
    }

    /** The short name of the regulator: {@code GMC}. */
    public String regulator() {
        return regulator;
    }

    public boolean hasResponsibleOfficer() {
        return responsibleOfficer;
    }
}
