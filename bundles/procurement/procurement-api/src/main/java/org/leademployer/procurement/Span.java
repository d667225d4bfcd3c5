/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

/**
 * How long something takes, from the least to the most.
 *
 * @param min the least, not negative
 * @param max the most, as long as the least or longer
 */
public record Span(Period min, Period max) {

    /** From which both are counted to be compared: months are not all as long. */
    private static final LocalDate ANY_DAY = LocalDate.of(2021, 1, 1);

    /** @throws IllegalArgumentException when it is negative or reversed */
    public Span {
        Objects.requireNonNull(min, "min");
        Objects.requireNonNull(max, "max");
        if (min.isNegative() || ANY_DAY.plus(max).isBefore(ANY_DAY.plus(min))) {
            throw new IllegalArgumentException("'" + min + "' to '" + max + "' is not a span of time");
        }
    }

    /** A period as ISO 8601 writes it; whole weeks as weeks, {@code P6W}, which it would otherwise write as days. */
    public static String text(Period period) {
        return period.toTotalMonths() == 0 && period.getDays() > 0 && period.getDays() % 7 == 0
                ? "P" + period.getDays() / 7 + "W"
                : period.toString();
    }
}
