/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

/** What is charged. Service fee and occupational health stand apart (TK p.12). */
public enum ChargeKind {
    SERVICE_FEE,
    OCCUPATIONAL_HEALTH
}
