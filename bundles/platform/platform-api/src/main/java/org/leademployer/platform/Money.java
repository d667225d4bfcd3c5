/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An amount in pounds sterling, exact to the penny (SCH-10, X-5).
 *
 * <p>Its text form is decimal pounds with two places, {@code 97.80}; that is also how it appears in JSON, so that no
 * partner ever reads it as a binary fraction. Negative amounts are credits.
 *
 * @param pence the amount in pence
 */
public record Money(long pence) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofPence(long pence) {
        return pence == 0 ? ZERO : new Money(pence);
    }

    /**
     * Reads decimal pounds, {@code 388}, {@code 388.5} or {@code 388.00}.
     *
     * @throws IllegalArgumentException when the text is no number, has a fraction of a penny, or is out of range
     */
    public static Money parse(String pounds) {
        try {
            BigDecimal read = new BigDecimal(pounds.strip());
            if (Math.abs((long) read.precision() - read.scale()) > 20 || read.scale() > 20) {
                // 1e999999999 would be written out in full before it is found too large.
                throw new NumberFormatException("out of range");
            }
            return of(read);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + pounds + "' is not an amount in pounds, such as 388.00", e);
        }
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
