/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;

/**
 * Whether a deployed variant is called, or kept from doing harm because it failed (SCH-8).
 *
 * @param failures how many failures count against it
 * @param since when it stopped being called; null while it is called
 * @param retryAt when one call is let through on trial; null while it is called, and in quarantine
 */
public record Containment(State state, int failures, Instant since, Instant retryAt) {

    public enum State {
        ACTIVE,
        /** Not called for a while. */
        OPEN,
        /** Not called until an administrator releases it or other bytes are deployed. */
        QUARANTINED
    }
}
