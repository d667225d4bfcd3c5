/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.protection;

import java.time.Instant;
import java.util.Objects;

/**
 * One thing to do about a breach.
 *
 * @param who who does it
 * @param to who is told
 * @param action what, in words that name no person
 * @param due by when. Hours count without a break: nights, weekends and the change of the clocks are no exception
 */
public record Step(Party who, Recipient to, String action, Instant due) {
    public Step {
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(due, "due");
    }
}
