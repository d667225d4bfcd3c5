/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which a clock does not run (FTP-6).
 *
 * @param from the first of them
 * @param to the last; null while it is open
 * @param reason why; never a name of a person, for it is read by all who see the case
 */
public record Pause(LocalDate from, LocalDate to, String reason) {

    /** @throws IllegalArgumentException when it has no reason or ends before it begins */
    public Pause {
        Objects.requireNonNull(from, "from");
        if (reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("a clock is paused with a reason");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
