/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

/** By which road a trainee's post is funded; schedule 6 decides by it who pays (TK p.30). */
public enum FundingKind {
    SECONDARY_CARE,
    GENERAL_PRACTICE,
    PUBLIC_HEALTH,
    PALLIATIVE_MEDICINE,
    SPORT_AND_EXERCISE_MEDICINE
}
