/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

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
}
