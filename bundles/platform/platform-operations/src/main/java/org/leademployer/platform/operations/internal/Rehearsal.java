/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A platform whose clock runs ahead, so that what takes days can be rehearsed: a standstill, a deadline that passes.
 *
 * @param ahead by how much, never back: what is written would lie before what was written
 */
record Rehearsal(Period ahead) {

    /** The system property that holds the period, {@code P12D}. */
    static final String PROPERTY = "lead-employer.clock.ahead";

    Rehearsal {
        if (ahead.isNegative() || ahead.isZero()) {
            throw new IllegalArgumentException(PROPERTY + " leads ahead, such as P12D, and '" + ahead + "' does not");
        }
    }

    /**
     * @param text as the property holds it; null or blank for no rehearsal
     * @throws IllegalArgumentException when it is no period that leads ahead
     */
    static Optional<Rehearsal> of(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Rehearsal(Period.parse(text.strip())));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    PROPERTY + " is an ISO 8601 period, such as P12D, and '" + text + "' is none", e);
        }
    }

    /** Ahead of a clock by as long as the period takes from now on, at the same time of day. */
    Clock over(Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        return Clock.offset(clock, Duration.between(now, now.plus(ahead)));
    }

    /** For people. */
    String words() {
        return "the clock runs ahead by " + ahead + ", as " + PROPERTY + " says: this is a rehearsal";
    }
}
