/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

/** Placement types of the national Trainee Information System, by their names there. */
public enum PlacementType {
    IN_POST_STANDARD("InPostStandard"),
    IN_POST_EXTENSION("InPostExtension"),
    OUT_OF_PROGRAMME_CAREER_BREAK("OOPC"),
    OUT_OF_PROGRAMME_EXPERIENCE("OOPE"),
    OUT_OF_PROGRAMME_RESEARCH("OOPR"),
    OUT_OF_PROGRAMME_TRAINING("OOPT"),
    PARENTAL_LEAVE("ParentalLeave"),
    SICK_LEAVE("SickLeave");

    private final String code;

    PlacementType(String code) {
        this.code = code;
    }

    /** The name that upload files use. */
    public String code() {
        return code;
    }
}
