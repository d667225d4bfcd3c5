/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.protection;

/** Who has duties under a protocol. */
public enum Party {
    /** Health Education England, now part of NHS England. */
    HEE,
    LEAD_EMPLOYER,
    /** The host at which the breach was discovered; for other duties, each host. */
    HOST
}
