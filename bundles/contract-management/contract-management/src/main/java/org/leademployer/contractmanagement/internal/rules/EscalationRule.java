/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ImprovementPlan.Level;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Performance.IndicatorPerformance;
import org.leademployer.contractmanagement.Performance.Line;
import org.leademployer.contractmanagement.Rag;

/** When a plan goes up the line (CON-6, BRD-4). */
public final class EscalationRule {

    private EscalationRule() {}

    /**
     * A step that is to be taken.
     *
     * @param level how far up
     * @param body what people call the body
     * @param dueOn by when
     * @param why the months
     */
    public record Step(Level level, String body, LocalDate dueOn, String why) {}

    /** The next step of an open plan, once the policy asks for it. */
    public static Optional<Step> next(ImprovementPlan plan, IndicatorPerformance indicator, ManagementPolicy policy) {
        if (!plan.isOpen() || plan.isEscalatedTo(Level.BOARD)) {
            return Optional.empty();
        }
        return plan.isEscalatedTo(Level.COMMITTEE)
                ? step(Level.BOARD, policy.board(), indicator)
                : step(Level.COMMITTEE, policy.committee(), indicator);
    }

    private static Optional<Step> step(Level level, ManagementPolicy.Step step, IndicatorPerformance indicator) {
        List<Line> months = PerformanceRule.measured(indicator.months());
        List<Line> run = months.subList(months.size() - indicator.notGreenMonths(), months.size());
        int red = 0;
        for (int i = 0; i < run.size(); i++) {
            red = run.get(i).rag() == Rag.RED ? red + 1 : 0;
            if (red >= step.redMonths() || i + 1 >= step.amberMonths()) {
                return Optional.of(new Step(
                        level,
                        step.body(),
                        run.get(i).month().atEndOfMonth().plusDays(step.withinDays()),
                        red >= step.redMonths()
                                ? red + " months in a row red"
                                : i + 1 + " months in a row amber or red"));
            }
        }
        return Optional.empty();
    }
}
