/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Mobilisation.Task;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.Performance.Line;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contracts.Contract;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.access.Permission;

/**
 * What is due in running a contract, as it stands. Of what comes month by month it is the first month that is open: so there is
 * always one, which moves on when it is done, and none has to be set because a month begins.
 */
public final class ManagementDueDates {

    public static final String DOMAIN = "contract-management";

    private static final String MANAGER = "contract-manager";
    private static final String FINANCE = "finance-lead";

    /**
     * What is known of a contract.
     *
     * @param performance its months
     * @param plans its improvement plans
     * @param entries its register; those that are closed may be left out
     * @param positions the last position of each month
     * @param tasks of its mobilisation; none where it has not begun
     */
    public record Facts(
            Performance performance,
            List<ImprovementPlan> plans,
            List<RegisterEntry> entries,
            List<FinancePosition> positions,
            List<Task> tasks) {}

    private final Contract contract;
    private final ManagementPolicy policy;
    private final List<Deadline> due = new ArrayList<>();

    private ManagementDueDates(Contract contract, ManagementPolicy policy) {
        this.contract = contract;
        this.policy = policy;
    }

    /** What is due now. */
    public static List<Deadline> of(Contract contract, Facts facts, ManagementPolicy policy) {
        return new ManagementDueDates(contract, policy).write(facts);
    }

    public static String measures(String contractId) {
        return contractId + "/measures";
    }

    public static String reconciliation(String contractId) {
        return contractId + "/reconciliation";
    }

    public static String action(String contractId, String action) {
        return contractId + "/action-" + action;
    }

    public static String report(String contractId, String entry) {
        return contractId + "/report-" + entry;
    }

    public static String task(String contractId, String task) {
        return contractId + "/task-" + task;
    }

    private List<Deadline> write(Facts facts) {
        nextMeasured(facts.performance())
                .ifPresent(month -> add(
                        month.atEndOfMonth().plusDays(policy.measureDueDays()),
                        measures(contract.id()),
                        "Record the measures of " + month + " of " + contract.reference(),
                        ManagementProblems.KPIS,
                        MANAGER));
        nextReconciled(facts.positions())
                .ifPresent(month -> add(
                        FinanceRule.due(month, policy),
                        reconciliation(contract.id()),
                        "Reconcile the cash requirement of " + month + " of " + contract.reference(),
                        ManagementProblems.FINANCE,
                        FINANCE));
        facts.plans().stream()
                .filter(ImprovementPlan::isOpen)
                .forEach(plan -> actions(
                        plan.actions(), "the improvement plan for " + plan.indicator(), ManagementProblems.KPIS));
        facts.entries().stream().filter(entry -> !entry.isClosed()).forEach(this::entry);
        facts.tasks().stream()
                .filter(task -> task.doneOn() == null)
                .forEach(task -> add(
                        task.dueOn(),
                        task(contract.id(), task.id()),
                        "Mobilise " + contract.reference() + ": " + task.id(),
                        ManagementProblems.MOBILISATION,
                        MANAGER));
        return List.copyOf(due);
    }

    /** The first month that is not measured whole, over or not; none where no indicator applies, and after the term. */
    private Optional<YearMonth> nextMeasured(Performance performance) {
        if (performance.from() == null || performance.indicators().isEmpty()) {
            return Optional.empty();
        }
        YearMonth next =
                performance.to() == null ? performance.from() : performance.to().plusMonths(1);
        YearMonth end = YearMonth.from(contract.term().to());
        return Stream.concat(
                        performance.indicators().stream()
                                .flatMap(one -> one.months().stream())
                                .filter(line -> line.state() != Line.State.MEASURED)
                                .map(Line::month)
                                .min(YearMonth::compareTo)
                                .stream(),
                        Stream.of(next))
                .findFirst()
                .filter(month -> !month.isAfter(end));
    }

    /** The first month that is not reconciled, over or not, from the first position on, of the term. */
    private Optional<YearMonth> nextReconciled(List<FinancePosition> positions) {
        if (contract.state() != Contract.State.RUNNING) {
            return Optional.empty();
        }
        YearMonth end = YearMonth.from(contract.term().to());
        return positions.stream()
                .map(FinancePosition::month)
                .min(YearMonth::compareTo)
                .flatMap(first -> Stream.iterate(first, month -> !month.isAfter(end), month -> month.plusMonths(1))
                        .filter(month -> positions.stream()
                                .noneMatch(one ->
                                        one.month().equals(month) && one.state() == FinancePosition.State.RECONCILED))
                        .findFirst());
    }

    private void entry(RegisterEntry entry) {
        String what = entry.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + entry.number();
        actions(entry.actions(), what, ManagementProblems.REGISTER);
        if (entry.kind() == Kind.DISPUTE && entry.reportedOn() == null) {
            add(
                    entry.reportDueOn(),
                    report(contract.id(), entry.id()),
                    "Report " + what + " of " + contract.reference() + " to the board",
                    ManagementProblems.REGISTER,
                    MANAGER);
        }
    }

    private void actions(List<Action> actions, String what, String rule) {
        actions.stream()
                .filter(action -> action.doneOn() == null)
                .forEach(action -> add(
                        action.dueOn(),
                        action(contract.id(), action.id()),
                        "An action of " + what + " of " + contract.reference(),
                        rule,
                        MANAGER));
    }

    private void add(LocalDate day, String key, String what, String rule, String owner) {
        due.add(Deadline.on(
                day,
                DOMAIN,
                key,
                "contract",
                contract.id(),
                what,
                rule,
                owner,
                contract.lot().region(),
                Permission.READ_CONTRACT_MANAGEMENT,
                "/api/v1/contract-management/" + contract.id() + "/overview"));
    }
}
