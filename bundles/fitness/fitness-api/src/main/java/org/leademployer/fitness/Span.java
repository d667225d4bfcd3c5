/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.Objects;

/**
 * A length of time in whole days, working days or weeks.
 *
 * @param amount 0 to 1000; 0 for at once, on the day itself
 * @param unit what is counted
 * @param source where it is written, or that it is assumed; null where nothing is said
 */
public record Span(int amount, Unit unit, String source) {

    /** What is counted. */
    public enum Unit {
        /** Civil days. */
        DAYS,
        /** Monday to Friday but for the bank holidays of England and Wales. */
        WORKING_DAYS,
        /** Seven civil days. */
        WEEKS
    }

    public Span {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0 || amount > 1000) {
            throw new IllegalArgumentException("a time limit is 0 to 1000, not " + amount);
        }
    }

    /** As people write it: {@code 10 working days}, {@code at once}. */
    @Override
    public String toString() {
        if (amount == 0) {
            return "at once";
        }
        String word =
                switch (unit) {
                    case DAYS -> "day";
                    case WORKING_DAYS -> "working day";
                    case WEEKS -> "week";
                };
        return amount + " " + word + (amount == 1 ? "" : "s");
    }
}
