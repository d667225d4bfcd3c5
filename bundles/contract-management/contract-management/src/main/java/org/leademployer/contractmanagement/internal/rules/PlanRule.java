/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ImprovementPlan.Level;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.Performance.IndicatorPerformance;
import org.leademployer.contractmanagement.Performance.Line;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.platform.problem.InputFields;

/** Opens, escalates and closes improvement plans (CON-6). */
public final class PlanRule {

    private PlanRule() {}

    public static ImprovementPlan open(
            String id,
            ImprovementPlan.Input input,
            Performance performance,
            List<ImprovementPlan> plans,
            LocalDate today) {
        InputFields fields = new InputFields();
        String indicator = fields.required("indicator", input.indicator(), Reading.text(60));
        String cause = fields.required("cause", input.cause(), Reading.text(2000));
        String role = fields.required("ownerRole", input.ownerRole(), Reading.text(100));
        Optional<IndicatorPerformance> measured = of(performance, indicator);
        if (indicator != null && measured.isEmpty()) {
            fields.fault("indicator", "is none of the contract's set");
        }
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.KPIS);
        plans.stream()
                .filter(plan -> plan.isOpen() && plan.indicator().equals(indicator))
                .findFirst()
                .ifPresent(plan -> {
                    throw ManagementProblems.planOpen(plan.id(), indicator).toException();
                });
        List<Line> lines = PerformanceRule.measured(measured.get().months());
        if (measured.get().rag().compareTo(Rag.AMBER) < 0) {
            throw ManagementProblems.planNotNeeded(indicator).toException();
        }
        return new ImprovementPlan(
                id,
                performance.contractId(),
                indicator,
                lines.get(lines.size() - 1).month(),
                cause,
                role,
                today,
                null,
                List.of(),
                List.of());
    }

    /** How an indicator performs. */
    public static Optional<IndicatorPerformance> of(Performance performance, String indicator) {
        return performance.indicators().stream()
                .filter(one -> one.indicator().equals(indicator))
                .findFirst();
    }

    /**
     * A step, as it was read.
     *
     * @param level how far up
     * @param on when
     * @param boardId null where the platform does not hold the body
     * @param body null for the board's own name, or the policy's
     * @param matter what it is to decide
     * @param decisionId null while it has not
     */
    public record Step(Level level, LocalDate on, String boardId, String body, String matter, String decisionId) {}

    public static Step step(ImprovementPlan plan, ImprovementPlan.EscalationInput input, LocalDate today) {
        InputFields fields = new InputFields();
        Level level = fields.required("level", input.level(), InputFields.oneOf(Level.class));
        LocalDate on = Reading.past(fields, "on", input.on(), today);
        if (on != null && on.isBefore(plan.openedOn())) {
            fields.fault("on", on + " is before the plan was opened, " + plan.openedOn());
        }
        String board = fields.optional("board", input.board(), Reading.text(36));
        String body = fields.optional("body", input.body(), Reading.text(200));
        String matter = fields.required("matter", input.matter(), Reading.text(1000));
        String decision = fields.optional("decision", input.decision(), Reading.text(36));
        if (decision != null && board == null) {
            fields.fault("board", "is required with a decision");
        }
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.KPIS);
        if (plan.isEscalatedTo(level)) {
            throw ManagementProblems.escalatedAlready(level).toException();
        }
        if (level == Level.BOARD && !plan.isEscalatedTo(Level.COMMITTEE)) {
            throw ManagementProblems.committeeFirst().toException();
        }
        return new Step(level, on, board, body, matter, decision);
    }

    /** Everything that a plan lacks before it may be closed. */
    public static List<String> missing(ImprovementPlan plan, Performance performance) {
        List<String> missing = new ArrayList<>();
        Optional<IndicatorPerformance> indicator = of(performance, plan.indicator());
        List<Line> lines =
                indicator.map(one -> PerformanceRule.measured(one.months())).orElse(List.of());
        Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        if (last == null || last.rag() != Rag.GREEN || !last.month().isAfter(plan.month())) {
            missing.add("a measure of '" + plan.indicator() + "' of a month after " + plan.month() + " that is green"
                    + (last == null ? "" : "; the last, of " + last.month() + ", is " + last.rag()));
        }
        plan.actions().stream()
                .filter(action -> action.doneOn() == null)
                .forEach(action -> missing.add("action " + action.id() + ", due " + action.dueOn() + ", is not done"));
        return missing;
    }
}
