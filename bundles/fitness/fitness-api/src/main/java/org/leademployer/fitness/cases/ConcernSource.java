/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.cases;

/** Who raised a concern, as the national Trainee Information System has it. */
public enum ConcernSource {
    /** Lead Employer Trust (LET): the host and the employer must be named. */
    LEAD_EMPLOYER,
    TRAINEE,
    TRAINING_PROGRAMME_DIRECTOR,
    SPECIALTY_TEAM,
    /** A deanery where the trainee was before. */
    PREVIOUS_DEANERY,
    GMC,
    OTHER
}
