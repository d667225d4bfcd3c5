/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.util.EnumSet;
import java.util.Set;

/** How far a procurement is. What may follow stands here, and nowhere else. */
public enum ProcurementState {
    /** Being prepared, from the initiation call to the publication gate (PRO-5, PRO-6). */
    PREPARATION("Everything is written and changed freely"),
    /** Open to bids until its closing date (PRO-7 to PRO-9). */
    PUBLISHED("The draft contract is frozen; bids arrive and are sealed"),
    /** Bids are opened and scored (PRO-10). */
    EVALUATION("The panel scores, moderates and ranks"),
    /** The Service Lead has decided on the preferred bidders (PRO-10, PRO-11). */
    PREFERRED("Due diligence and third-party assurance of the preferred bidders"),
    /** Awarded; the standstill runs (PRO-12). */
    AWARDED("Bidders are told; nothing is signed before the standstill has ended"),
    /** One contract per lot is recorded (PRO-12, CON-1). */
    CONCLUDED("The contracts go on in the register of contracts"),
    /** Ended without a contract. */
    CANCELLED("Nothing follows");

    private final String meaning;

    ProcurementState(String meaning) {
        this.meaning = meaning;
    }

    /** What happens in it, for people. */
    public String meaning() {
        return meaning;
    }

    /** The states that may follow. */
    public Set<ProcurementState> next() {
        return switch (this) {
            case PREPARATION -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(EVALUATION, CANCELLED);
            case EVALUATION -> EnumSet.of(PREFERRED, CANCELLED);
            case PREFERRED -> EnumSet.of(AWARDED, CANCELLED);
            case AWARDED -> EnumSet.of(CONCLUDED, CANCELLED);
            case CONCLUDED, CANCELLED -> EnumSet.noneOf(ProcurementState.class);
        };
    }
}
