/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import static org.junit.Assert.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.Test;
import org.leademployer.contractmanagement.KpiSet.Direction;
import org.leademployer.contractmanagement.KpiSet.Indicator;
import org.leademployer.contractmanagement.KpiSet.Ratings;
import org.leademployer.contractmanagement.KpiSet.Unit;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.Rating;

public class VerdictRuleTest {

    private static Indicator indicator(Unit unit, Direction direction, String target, String amber, String requires) {
        return new Indicator(
                "one",
                "One",
                "counted",
                "of",
                unit,
                direction,
                new BigDecimal(target),
                new BigDecimal(amber),
                new Ratings(new BigDecimal(amber), new BigDecimal(requires)),
                "a test");
    }

    private record Case(long numerator, long denominator, String value, Rag rag, Rating rating) {}

    @Test
    public void con6_percentsAreComparedUnrounded_atEachLimitAndOneCaseBelow() {
        VerdictRule rule = new VerdictRule(indicator(Unit.PERCENT, Direction.HIGHER_IS_BETTER, "90", "80", "60"), null);
        for (Case each : List.of(
                new Case(90, 100, "90.00", Rag.GREEN, Rating.GOOD),
                new Case(89_999, 100_000, "90.00", Rag.AMBER, Rating.APPROACHING_TARGET),
                new Case(80, 100, "80.00", Rag.AMBER, Rating.APPROACHING_TARGET),
                new Case(79, 100, "79.00", Rag.RED, Rating.REQUIRES_IMPROVEMENT),
                new Case(60, 100, "60.00", Rag.RED, Rating.REQUIRES_IMPROVEMENT),
                new Case(59, 100, "59.00", Rag.RED, Rating.INADEQUATE),
                new Case(0, 7, "0.00", Rag.RED, Rating.INADEQUATE),
                new Case(2, 3, "66.67", Rag.RED, Rating.REQUIRES_IMPROVEMENT),
                new Case(0, 0, null, Rag.NONE, Rating.OTHER))) {
            VerdictRule.Verdict verdict = rule.of(each.numerator(), each.denominator());
            assertEquals(each.toString(), each.value() == null ? null : new BigDecimal(each.value()), verdict.value());
            assertEquals(each.toString(), each.rag(), verdict.rag());
            assertEquals(each.toString(), each.rating(), verdict.rating());
        }
    }

    @Test
    public void con6_lowerMayBeBetter_andAnAgreedTargetHolds() {
        Indicator days = indicator(Unit.PER_CASE, Direction.LOWER_IS_BETTER, "5", "8", "10");
        assertEquals(Rag.GREEN, new VerdictRule(days, null).of(50, 10).rag());
        assertEquals(Rag.AMBER, new VerdictRule(days, null).of(51, 10).rag());
        assertEquals(Rag.RED, new VerdictRule(days, null).of(81, 10).rag());
        assertEquals(
                Rag.AMBER, new VerdictRule(days, new BigDecimal("4")).of(50, 10).rag());
        assertEquals(
                "a looser target than amber is met",
                Rag.GREEN,
                new VerdictRule(days, new BigDecimal("9")).of(90, 10).rag());
    }
}
