/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.protection;

/** Kinds of data that the parties of a contract hold on trainees. */
public enum DataKind {
    /** Names, addresses, telephone numbers. */
    CONTACT(false),
    /** Contract of employment, leave, absence without its reasons. */
    EMPLOYMENT(false),
    /** Pay, bank accounts, pension. */
    PAY(false),
    /** Training, assessments, progression. */
    TRAINING(false),
    /** Identity documents, right to work. */
    IDENTITY(false),
    /** Occupational health, sickness, adjustments. */
    HEALTH(true),
    /** Ethnicity, religion, sexual orientation, union membership. */
    EQUALITY(true),
    /** Criminal record checks, fitness to practise. */
    CONDUCT(true);

    private final boolean specialCategory;

    DataKind(boolean specialCategory) {
        this.specialCategory = specialCategory;
    }

    /** Whether it is of the special categories, or of criminal offences (UK GDPR, Articles 9 and 10). */
    public boolean isSpecialCategory() {
        return specialCategory;
    }
}
