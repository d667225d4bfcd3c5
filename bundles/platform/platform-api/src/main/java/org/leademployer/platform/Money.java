/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An amount in pounds sterling, exact to the penny (SCH-10, X-5).
 *
 * <p>Its text form is decimal pounds with two places, {@code 97.80}; that is also how it appears in JSON, so that no
 * partner ever reads it as a binary fraction. Negative amounts are credits.
 *
 * @param pence the amount in pence
 */
public record Money(long pence) implements Comparable<Money> {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?");

    public static final Money ZERO = new Money(0);

    public static Money ofPence(long pence) {
        return pence == 0 ? ZERO : new Money(pence);
    }

    /**
     * Reads decimal pounds, {@code 388}, {@code 388.5} or {@code 388.00}.
     *
     * @throws IllegalArgumentException when the text is no plain decimal number, has a fraction of a penny, or is out of
     *     range
     */
    public static Money parse(String pounds) {
        // No exponent: 1e5 is a slip of the hand more often than a hundred thousand pounds.
        if (!PLAIN.matcher(pounds.strip()).matches()) {
            throw new IllegalArgumentException("'" + pounds + "' is not an amount in pounds, such as 388.00");
        }
        return of(new BigDecimal(pounds.strip()));
    }

    /** @throws IllegalArgumentException when the amount has a fraction of a penny or is out of range */
    public static Money of(BigDecimal pounds) {
        try {
            return ofPence(
                    pounds.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "'" + pounds.toPlainString() + "' is not an amount in whole pence, such as 388.00", e);
        }
    }

    public static Money sum(Collection<Money> amounts) {
        long pence = 0;
        for (Money amount : amounts) {
            pence = Math.addExact(pence, amount.pence);
        }
        return ofPence(pence);
    }

    public Money plus(Money other) {
        return ofPence(Math.addExact(pence, other.pence));
    }

    public Money minus(Money other) {
        return ofPence(Math.subtractExact(pence, other.pence));
    }

    public boolean isNegative() {
        return pence < 0;
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(pence, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(pence, other.pence);
    }

    /** Decimal pounds with two places. */
    @Override
    public String toString() {
        return toBigDecimal().toPlainString();
    }
}
