/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.sample;

/** The regions of the sample book. */
public enum SampleRegion {
    NORTH_WEST("north-west", "NWE", 9_000_000, 7_000),
    NORTH_EAST("north-east", "NTH", 9_500_000, 2_500),
    /** General practice and public health alone. Post numbers of the whole region bear the code LDN. */
    LONDON("london-and-south-east", "LDN", 9_700_000, 1_800);

    private final String slug;
    private final String office;
    private final int firstNumber;
    private final int trainees;

    SampleRegion(String slug, String office, int firstNumber, int trainees) {
        this.slug = slug;
        this.office = office;
        this.firstNumber = firstNumber;
        this.trainees = trainees;
    }

    public String slug() {
        return slug;
    }

    String office() {
        return office;
    }

    int firstNumber() {
        return firstNumber;
    }

    /** How many trainees it has in every training year. */
    public int trainees() {
        return trainees;
    }
}
