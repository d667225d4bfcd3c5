/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.time.LocalDate;

/**
 * The days on which a variant may be taken for a contract that has not pinned one.
 *
 * @param from the first day
 * @param to the last day; null while none is known
 */
public record Validity(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException when there is no first day or the last lies before it */
    public Validity {
        if (from == null) {
            throw new IllegalArgumentException("a variant needs a first day of validity");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("validity cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
