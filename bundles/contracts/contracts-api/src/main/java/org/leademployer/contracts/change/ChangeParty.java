/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

/** Who agrees to a change (CON-9). */
public enum ChangeParty {
    /** Health Education England, now NHS England. */
    HEE,
    LEAD_EMPLOYER,
    /** The hosts, where they are affected. */
    HOSTS
}
