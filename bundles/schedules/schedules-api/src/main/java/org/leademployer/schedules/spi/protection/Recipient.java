/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.protection;

/** Who is told. */
public enum Recipient {
    HEE,
    LEAD_EMPLOYER,
    HOST,
    /** The Information Commissioner. */
    SUPERVISORY_AUTHORITY,
    /** The people whose data it is. */
    AFFECTED_PEOPLE;

    public static Recipient of(Party party) {
        return valueOf(party.name());
    }
}
