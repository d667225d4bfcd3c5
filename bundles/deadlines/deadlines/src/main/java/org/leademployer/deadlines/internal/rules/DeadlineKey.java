/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal.rules;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * The place of a deadline in the list: when it is over, and of those that are over together, by id. Stable, since an id stays
 * as long as its deadline.
 */
public record DeadlineKey(Instant over, String id) {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    /** @throws IllegalArgumentException when it is no key that was given out */
    public static DeadlineKey parse(String text) {
        int at = text.indexOf('_');
        if (at < 0 || !ID.matcher(text.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("is not the key of a deadline");
        }
        try {
            return new DeadlineKey(Instant.parse(text.substring(0, at)), text.substring(at + 1));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("is not the key of a deadline", e);
        }
    }

    @Override
    public String toString() {
        return over + "_" + id;
    }
}
