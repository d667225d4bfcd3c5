/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

/** The life of a change (CON-9). */
public enum ChangeState {
    RAISED,
    IMPACT_ASSESSED,
    /** By every party that is needed. */
    AGREED,
    /** Its day lies ahead. */
    SIGNED,
    /** Its terms are those of the contract, from its day on. */
    EFFECTIVE,
    REJECTED,
    WITHDRAWN;

    /** Whether its terms are, or will be, those of the contract. */
    public boolean isSigned() {
        return this == SIGNED || this == EFFECTIVE;
    }

    /** Whether something may still become of it. */
    public boolean isOpen() {
        return this == RAISED || this == IMPACT_ASSESSED || this == AGREED;
    }
}
