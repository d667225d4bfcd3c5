/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal.rules;

import java.time.Duration;

/**
 * How long a delivery pauses after it failed: twice as long each time, up to a longest, and not for ever.
 *
 * @param first after the first failure
 * @param longest never more than this
 * @param attempts after so many failures it is parked
 */
public record Pauses(Duration first, Duration longest, int attempts) {
    public Pauses {
        if (first.isNegative() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException("pauses grow from the first to the longest, for at least one attempt");
        }
    }

    /** @param failures so far, this one included; from 1 */
    public Duration after(int failures) {
        Duration pause = first;
        for (int i = 1; i < failures && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }

    /** @param failures so far, this one included */
    public boolean isOver(int failures) {
        return failures >= attempts;
    }
}
