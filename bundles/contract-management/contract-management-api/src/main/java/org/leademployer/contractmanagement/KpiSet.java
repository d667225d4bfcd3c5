/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The indicators by which contracts are measured (CON-6): data, dated and versioned, of the kind {@value #KIND}. A set of the
 * same name at a node of the geography replaces the one above it, there and below.
 *
 * @param indicators 1 to 50, each with an id of its own
 */
public record KpiSet(List<Indicator> indicators) {

    /** The kind of definition. */
    public static final String KIND = "kpi-set";

    public KpiSet {
        indicators = List.copyOf(indicators);
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /**
     * One indicator.
     *
     * @param id a short name, {@code work-schedule-in-time}
     * @param name what people call it
     * @param numerator what is counted
     * @param denominator of what that is a part
     * @param unit how the two make a value
     * @param direction which values are better
     * @param target the value that is agreed, in its unit: green at it and beyond
     * @param amber the value at which amber begins; worse is red
     * @param ratings where the rating words begin
     * @param source where target and limits come from
     */
    public record Indicator(
            String id,
            String name,
            String numerator,
            String denominator,
            Unit unit,
            Direction direction,
            BigDecimal target,
            BigDecimal amber,
            Ratings ratings,
            String source) {}

    /** How numerator and denominator make a value. */
    public enum Unit {
        /** Numerator of a hundred of the denominator. */
        PERCENT,
        /** Numerator for each of the denominator, such as days for each case. */
        PER_CASE
    }

    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }

    /**
     * Where the words of {@link Rating} begin: good at the target, and inadequate beyond the second limit.
     *
     * @param approachingTarget in the indicator's unit
     * @param requiresImprovement the same, worse
     */
    public record Ratings(BigDecimal approachingTarget, BigDecimal requiresImprovement) {}
}
