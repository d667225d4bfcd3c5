/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.Performance.IndicatorPerformance;
import org.leademployer.contractmanagement.Performance.Line;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.spi.RecordPart.Item;

/** What is there of a contract that is run, and what is missing (CON-5). Figures, days and states: nothing that somebody typed. */
public final class ManagementItems {

    /** So many indicators and plans are told one by one. */
    private static final int MOST = 20;

    private ManagementItems() {}

    /** @param plans all of them */
    public static List<Item> ofPerformance(Performance performance, List<ImprovementPlan> plans, LocalDate today) {
        String rule = ManagementProblems.KPIS;
        List<Item> items = new ArrayList<>();
        if (performance.setName() == null) {
            items.add(Item.missing("indicator set", rule));
            return items;
        }
        items.add(Item.there("indicator set", performance.setName(), rule));
        long missing = performance.indicators().stream()
                .flatMap(one -> one.months().stream())
                .filter(line -> line.state() == Line.State.MISSING)
                .count();
        items.add(new Item("measures in time", missing == 0, missing == 0 ? null : "missing: " + missing, rule));
        List<ImprovementPlan> open =
                plans.stream().filter(ImprovementPlan::isOpen).toList();
        for (IndicatorPerformance one :
                performance.indicators().stream().limit(MOST).toList()) {
            List<Line> measured = PerformanceRule.measured(one.months());
            items.add(
                    measured.isEmpty() ? Item.missing(one.name(), rule) : Item.there(one.name(), last(measured), rule));
            if (one.rag() == Rag.RED
                    && open.stream().noneMatch(plan -> plan.indicator().equals(one.indicator()))) {
                items.add(Item.missing("improvement plan for " + one.indicator(), rule));
            }
        }
        if (!open.isEmpty()) {
            items.add(Item.there("improvement plans", "open: " + open.size(), rule));
        }
        actions(items, open.stream().flatMap(plan -> plan.actions().stream()).toList(), rule, today);
        return items;
    }

    private static String last(List<Line> measured) {
        Line last = measured.get(measured.size() - 1);
        return last.rag() + " in " + last.month() + ": " + last.value().toPlainString() + ", target "
                + last.target().stripTrailingZeros().toPlainString();
    }

    /** @param open entries that are not closed, judged today */
    public static List<Item> ofRisk(List<RegisterEntry> open, LocalDate today) {
        String rule = ManagementProblems.REGISTER;
        List<Item> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<RegisterEntry> all =
                    open.stream().filter(entry -> entry.kind() == kind).toList();
            long red = all.stream().filter(entry -> entry.rag() == Rag.RED).count();
            items.add(Item.there(
                    "open " + kind.name().toLowerCase(Locale.ROOT) + "s",
                    all.size() + (all.isEmpty() ? "" : ", red: " + red),
                    rule));
        }
        open.stream()
                .filter(entry -> entry.kind() == Kind.DISPUTE && entry.reportedOn() == null)
                .limit(MOST)
                .forEach(entry -> items.add(new Item(
                        "report of dispute " + entry.number() + " to the board",
                        false,
                        (entry.isReportOverdue(today) ? "overdue since " : "due ") + entry.reportDueOn(),
                        rule)));
        actions(items, open.stream().flatMap(entry -> entry.actions().stream()).toList(), rule, today);
        return items;
    }

    /** @param positions the last of each month, the last month first */
    public static List<Item> ofFinance(
            Contract contract, List<FinancePosition> positions, ManagementPolicy policy, LocalDate today) {
        String rule = ManagementProblems.FINANCE;
        List<Item> items = new ArrayList<>();
        if (positions.isEmpty()) {
            items.add(
                    contract.state() == Contract.State.RUNNING
                            ? Item.missing("finance position", rule)
                            : new Item("finance position", false, "the contract does not run yet", rule));
            return items;
        }
        FinancePosition last = positions.get(0);
        items.add(Item.there("finance position", last.month() + ", " + last.state(), rule));
        List<YearMonth> late = FinanceRule.unreconciled(contract, positions, policy, today);
        items.add(new Item(
                "reconciliation in time",
                late.isEmpty(),
                late.isEmpty() ? null : late.size() + " months, the first " + late.get(0),
                rule));
        return items;
    }

    private static void actions(List<Item> items, List<Action> actions, String rule, LocalDate today) {
        long overdue =
                actions.stream().filter(action -> action.isOverdue(today)).count();
        if (!actions.isEmpty()) {
            items.add(new Item("actions in time", overdue == 0, overdue == 0 ? null : "overdue: " + overdue, rule));
        }
    }
}
