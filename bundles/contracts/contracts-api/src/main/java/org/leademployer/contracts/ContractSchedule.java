/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import java.time.LocalDate;

/**
 * One of the ten schedules of a contract.
 *
 * @param number 1 to 10
 * @param title its title, as the national template has it
 * @param status how far it is
 * @param dueOn by when it is completed, where it may be completed after award; else null
 * @param reason why it is completed later; else null
 * @param variant the variant that is pinned, {@code north-west:1.0.0}, for schedules 6, 8 and 10; else null
 */
public record ContractSchedule(
        int number, String title, Status status, LocalDate dueOn, String reason, String variant) {

    /** How far a schedule is (CON-3). */
    public enum Status {
        /** Pre-loaded with the template: 1, 2, 3, 4 and 9. */
        LOADED,
        /** Populated by the procuring manager: 5 and 7. */
        POPULATED,
        /** Pinned to a variant: 6, 8 and 10. */
        PINNED,
        /** Completed after award, with reason and due date: 5 and 7 only. */
        DEFERRED,
        OUTSTANDING
    }
}
