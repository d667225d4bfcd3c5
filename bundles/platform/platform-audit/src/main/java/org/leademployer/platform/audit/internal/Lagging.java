/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import java.time.Duration;

/** What a growing number was between one and two periods ago; 0 before that. */
final class Lagging {

    private final long periodNanos;
    private Long since;
    private long before;
    private long atBegin;

    Lagging(Duration period) {
        this.periodNanos = period.toNanos();
    }

    /** @return whether a period begins, as the first does */
    boolean follow(long nanoTime, long number) {
        if (since != null && nanoTime - since < periodNanos) {
            return false;
        }
        since = nanoTime;
        before = atBegin;
        atBegin = number;
        return true;
    }

    long value() {
        return before;
    }
}
