/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overview.Counts;
import org.leademployer.contractmanagement.Overview.Due;
import org.leademployer.contractmanagement.Overview.Reason;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.Performance.IndicatorPerformance;
import org.leademployer.contractmanagement.Performance.Line;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contractmanagement.RegisterEntry.State;
import org.leademployer.contracts.Contract;

/** How a contract stands, with every reason (CON-5). */
public final class OverviewRule {

    /**
     * What is known of a contract.
     *
     * @param performance its months
     * @param plans its improvement plans
     * @param entries its register, judged today; those that are closed may be left out
     * @param positions the last position of each month
     * @param mobilisation null where it has not begun
     */
    public record Facts(
            Performance performance,
            List<ImprovementPlan> plans,
            List<RegisterEntry> entries,
            List<FinancePosition> positions,
            Mobilisation mobilisation) {}

    private final Contract contract;
    private final Facts facts;
    private final ManagementPolicy policy;
    private final LocalDate today;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Due> deadlines = new ArrayList<>();

    private OverviewRule(Contract contract, Facts facts, ManagementPolicy policy, LocalDate today) {
        this.contract = contract;
        this.facts = facts;
        this.policy = policy;
        this.today = today;
    }

    public static Overview of(Contract contract, Facts facts, ManagementPolicy policy, LocalDate today) {
        return new OverviewRule(contract, facts, policy, today).write();
    }

    private Overview write() {
        term();
        int missing = performance();
        plans();
        register();
        List<YearMonth> unreconciled = finance();
        int openTasks = mobilisation();
        int overdueActions = overdueActions();
        reasons.sort(Comparator.comparing(Reason::rag).reversed());
        deadlines.sort(Comparator.comparing(Due::on).thenComparing(Due::what));
        return new Overview(
                contract.id(),
                contract.reference(),
                contract.lot().title(),
                contract.state(),
                today,
                reasons.stream().map(Reason::rag).reduce(Rag.GREEN, Rag::or),
                reasons,
                new Counts(
                        (int) facts.performance().indicators().stream()
                                .filter(one -> one.rag() == Rag.RED)
                                .count(),
                        missing,
                        (int) openPlans().count(),
                        open(Kind.RISK),
                        open(Kind.ISSUE),
                        open(Kind.DISPUTE),
                        overdueActions,
                        unreconciled.size(),
                        openTasks,
                        (int) deadlines.stream().filter(Due::overdue).count()),
                deadlines.stream().filter(due -> !due.overdue()).findFirst().orElse(null),
                deadlines.stream().limit(Overview.MOST_DEADLINES).toList());
    }

    /** A signed contract whose first day has come and gone is nothing to be green about. */
    private void term() {
        if (contract.state() == Contract.State.SIGNED
                && today.isAfter(contract.term().from())) {
            reason(Rag.AMBER, "CON-3", "it was to start on " + contract.term().from() + ", and has not been started");
        }
    }

    private int performance() {
        Performance performance = facts.performance();
        if (performance.setName() == null && contract.state() == Contract.State.RUNNING) {
            reason(Rag.AMBER, ManagementProblems.KPIS, "no indicator set applies");
        }
        int missing = 0;
        for (IndicatorPerformance one : performance.indicators()) {
            if (one.rag().compareTo(Rag.AMBER) >= 0) {
                List<Line> measured = PerformanceRule.measured(one.months());
                Line last = measured.get(measured.size() - 1);
                reason(
                        one.rag(),
                        ManagementProblems.KPIS,
                        one.name() + " is " + one.rag() + " in " + last.month() + ": " + last.value() + ", target "
                                + last.target().stripTrailingZeros().toPlainString());
            }
            if (one.rag() == Rag.RED
                    && openPlans().noneMatch(plan -> plan.indicator().equals(one.indicator()))) {
                reason(Rag.RED, ManagementProblems.KPIS, one.name() + " is RED and has no improvement plan");
            }
            List<Line> overdue = one.months().stream()
                    .filter(line -> line.state() == Line.State.MISSING)
                    .toList();
            missing += overdue.size();
            if (!overdue.isEmpty()) {
                reason(
                        Rag.AMBER,
                        ManagementProblems.KPIS,
                        one.name() + " was not measured in " + overdue.size() + " months, the first "
                                + overdue.get(0).month());
            }
            one.months().stream()
                    .filter(line -> line.state() != Line.State.MEASURED)
                    .forEach(line -> due(
                            ManagementProblems.KPIS,
                            line.dueOn(),
                            "measure of " + one.name() + " for " + line.month()));
        }
        return missing;
    }

    private void plans() {
        openPlans().forEach(plan -> {
            actions(plan.actions(), ManagementProblems.KPIS, "improvement plan for " + plan.indicator());
            PlanRule.of(facts.performance(), plan.indicator())
                    .flatMap(one -> EscalationRule.next(plan, one, policy))
                    .ifPresent(step -> {
                        String what = "escalation of " + plan.indicator() + " to the " + step.level() + " ("
                                + step.body() + ")";
                        due(ManagementProblems.KPIS, step.dueOn(), what);
                        reason(
                                today.isAfter(step.dueOn()) ? Rag.RED : Rag.AMBER,
                                ManagementProblems.KPIS,
                                what + (today.isAfter(step.dueOn()) ? " overdue since " : " due ") + step.dueOn() + ": "
                                        + step.why());
                    });
        });
    }

    private void register() {
        for (RegisterEntry entry : facts.entries()) {
            if (entry.isClosed()) {
                continue;
            }
            String what = entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.number();
            actions(entry.actions(), ManagementProblems.REGISTER, what);
            if (entry.kind() == Kind.RISK && entry.rag().compareTo(Rag.AMBER) >= 0) {
                reason(entry.rag(), ManagementProblems.REGISTER, what + " has score " + entry.score());
            }
            if (entry.kind() == Kind.DISPUTE && entry.reportedOn() == null) {
                boolean overdue = entry.isReportOverdue(today);
                due(ManagementProblems.REGISTER, entry.reportDueOn(), "report of " + what + " to the board");
                reason(
                        overdue ? Rag.RED : Rag.AMBER,
                        ManagementProblems.REGISTER,
                        what + " is not reported to the board, " + (overdue ? "overdue since " : "due ")
                                + entry.reportDueOn());
            } else if (entry.kind() == Kind.DISPUTE && entry.state() != State.RESOLVED) {
                reason(Rag.AMBER, ManagementProblems.REGISTER, what + " is open");
            }
        }
    }

    private void actions(List<Action> actions, String rule, String what) {
        long overdue = actions.stream().filter(one -> one.isOverdue(today)).count();
        if (overdue > 0) {
            reason(Rag.AMBER, rule, what + " has overdue actions: " + overdue);
        }
        actions.stream()
                .filter(one -> one.doneOn() == null)
                .forEach(one -> due(rule, one.dueOn(), "action of " + what));
    }

    private List<YearMonth> finance() {
        if (contract.state() != Contract.State.RUNNING) {
            return List.of();
        }
        if (facts.positions().isEmpty()) {
            reason(Rag.AMBER, ManagementProblems.FINANCE, "no finance position was recorded");
        }
        List<YearMonth> months = FinanceRule.unreconciled(contract, facts.positions(), policy, today);
        if (!months.isEmpty()) {
            reason(
                    months.size() == 1 ? Rag.AMBER : Rag.RED,
                    ManagementProblems.FINANCE,
                    "cash requirement not reconciled in " + months.size() + " months, the first " + months.get(0));
        }
        months.forEach(
                month -> due(ManagementProblems.FINANCE, FinanceRule.due(month, policy), "reconciliation of " + month));
        facts.positions().stream()
                .filter(one -> one.state() == FinancePosition.State.ESTIMATED && !months.contains(one.month()))
                .forEach(one -> due(
                        ManagementProblems.FINANCE,
                        FinanceRule.due(one.month(), policy),
                        "reconciliation of " + one.month()));
        return months;
    }

    private int mobilisation() {
        Mobilisation mobilisation = facts.mobilisation();
        if (mobilisation == null) {
            return 0;
        }
        mobilisation.tasks().stream()
                .filter(task -> task.doneOn() == null)
                .forEach(task -> due(ManagementProblems.MOBILISATION, task.dueOn(), "mobilisation: " + task.title()));
        long overdue = mobilisation.tasks().stream()
                .filter(task -> task.isOverdue(today))
                .count();
        if (overdue > 0) {
            boolean late = !today.isBefore(mobilisation.firstDay());
            reason(
                    late ? Rag.RED : Rag.AMBER,
                    ManagementProblems.MOBILISATION,
                    overdue + " tasks of the mobilisation are overdue"
                            + (late ? ", and the first day was " : "; the first day is ") + mobilisation.firstDay());
        }
        return mobilisation.open().size();
    }

    private int overdueActions() {
        return (int) Stream.concat(
                        openPlans().flatMap(plan -> plan.actions().stream()),
                        facts.entries().stream()
                                .filter(entry -> !entry.isClosed())
                                .flatMap(entry -> entry.actions().stream()))
                .filter(action -> action.isOverdue(today))
                .count();
    }

    private Stream<ImprovementPlan> openPlans() {
        return facts.plans().stream().filter(ImprovementPlan::isOpen);
    }

    private int open(Kind kind) {
        return (int) facts.entries().stream()
                .filter(entry -> entry.kind() == kind && !entry.isClosed())
                .count();
    }

    private void reason(Rag rag, String rule, String text) {
        reasons.add(new Reason(rag, rule, text));
    }

    private void due(String rule, LocalDate on, String what) {
        deadlines.add(new Due(on, what, rule, today.isAfter(on)));
    }
}
