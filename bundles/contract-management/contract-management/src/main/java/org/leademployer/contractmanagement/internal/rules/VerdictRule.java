/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.leademployer.contractmanagement.KpiSet.Direction;
import org.leademployer.contractmanagement.KpiSet.Indicator;
import org.leademployer.contractmanagement.KpiSet.Unit;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.Rating;

/** What a count says of an indicator (CON-6): compared unrounded, so that 89.996 % is not the 90 % that it is shown as. */
public final class VerdictRule {

    /**
     * @param value rounded half up to two places; null where nothing was counted
     * @param rag how it stands
     * @param rating in the words of a notice
     */
    public record Verdict(BigDecimal value, Rag rag, Rating rating) {}

    private final Indicator indicator;
    private final BigDecimal target;

    /** @param agreed the target that a change has agreed; null for that of the indicator */
    public VerdictRule(Indicator indicator, BigDecimal agreed) {
        this.indicator = indicator;
        this.target = agreed == null ? indicator.target() : agreed;
    }

    public BigDecimal target() {
        return target;
    }

    public Verdict of(long numerator, long denominator) {
        if (denominator == 0) {
            return new Verdict(null, Rag.NONE, Rating.OTHER);
        }
        BigDecimal counted = BigDecimal.valueOf(numerator)
                .multiply(indicator.unit() == Unit.PERCENT ? BigDecimal.valueOf(100) : BigDecimal.ONE);
        BigDecimal of = BigDecimal.valueOf(denominator);
        boolean good = meets(counted, of, target);
        Rag rag = good ? Rag.GREEN : meets(counted, of, indicator.amber()) ? Rag.AMBER : Rag.RED;
        Rating rating = good
                ? Rating.GOOD
                : meets(counted, of, indicator.ratings().approachingTarget())
                        ? Rating.APPROACHING_TARGET
                        : meets(counted, of, indicator.ratings().requiresImprovement())
                                ? Rating.REQUIRES_IMPROVEMENT
                                : Rating.INADEQUATE;
        return new Verdict(counted.divide(of, 2, RoundingMode.HALF_UP), rag, rating);
    }

    private boolean meets(BigDecimal counted, BigDecimal of, BigDecimal limit) {
        int compared = counted.compareTo(limit.multiply(of));
        return indicator.direction() == Direction.HIGHER_IS_BETTER ? compared >= 0 : compared <= 0;
    }
}
