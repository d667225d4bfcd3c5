/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

/** What made the terms of a contract (CON-9). */
public enum ChangeKind {
    /** Number 0: the terms as they were signed. */
    SIGNATURE,
    /** Under change control. */
    VARIATION,
    /** Under change control: the term ends later (CON-10). */
    EXTENSION,
    /** A new micro version under which every stored calculation comes out the same (SCH-3). */
    REPAIR,
    /** A schedule that was outstanding at signature is pinned for the first time (CON-3). */
    COMPLETION
}
