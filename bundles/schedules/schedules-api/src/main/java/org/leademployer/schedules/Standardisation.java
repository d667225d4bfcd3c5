/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;

/**
 * How near the contracts of a node and below are to the national defaults (SCH-7).
 *
 * @param region the node
 * @param contracts how many of its contracts, and of those below it, have pinned what can be compared
 * @param total over all schedules
 * @param schedules each schedule by itself, by number
 */
public record Standardisation(Region region, int contracts, Share total, List<ScheduleShare> schedules) {

    public Standardisation {
        schedules = List.copyOf(schedules);
    }

    /** @param nationalDefault what the contracts are compared with */
    public record ScheduleShare(String schedule, VariantId nationalDefault, int contracts, Share share) {}

    /**
     * A share of terms.
     *
     * @param numerator terms that are as in the national default
     * @param denominator terms that the contract's variant or the default has, over all contracts
     */
    public record Share(long numerator, long denominator) {

        public static final Share NONE = new Share(0, 0);

        public Share {
            if (numerator < 0 || numerator > denominator) {
                throw new IllegalArgumentException(numerator + " of " + denominator + " is no share");
            }
        }

        public Share plus(Share other) {
            return new Share(numerator + other.numerator, denominator + other.denominator);
        }

        /**
         * In per cent with two decimals, rounded down, so that 100.00 says that every single term is the same; null where
         * there is nothing to compare.
         */
        public BigDecimal index() {
            return denominator == 0
                    ? null
                    : BigDecimal.valueOf(numerator)
                            .movePointRight(2)
                            .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.DOWN);
        }
    }
}
