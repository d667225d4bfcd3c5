/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.KindChange;
import org.leademployer.schedules.SimulationReport.Mover;
import org.leademployer.schedules.SimulationReport.PayerChange;
import org.leademployer.schedules.SimulationReport.TermDifference;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.VariantId;

/** Makes a report of what a simulation has found: sums by payer, and who moves most and why (SCH-6). */
public final class SimulationReports {

    static final int MOVERS = 10;

    private SimulationReports() {}

    public static SimulationReport of(SimulationOutcome outcome) {
        Map<String, Map<String, Change>> byPayer = new TreeMap<>();
        Map<String, Set<VariantId>> variants = new TreeMap<>();
        long entries = 0;
        for (SimulationOutcome.Charged charged : outcome.contracts()) {
            entries += charged.contract().entries();
            charged.amounts().forEach((payer, kinds) -> {
                Map<String, Change> sums = byPayer.computeIfAbsent(payer, any -> new LinkedHashMap<>());
                kinds.forEach((kind, change) -> sums.merge(kind, change, Change::plus));
                Set<VariantId> used = variants.computeIfAbsent(payer, any -> new LinkedHashSet<>());
                charged.contract().basis().stream().map(Basis::variant).forEach(used::add);
            });
        }
        List<PayerChange> payers = new ArrayList<>();
        byPayer.forEach((payer, kinds) -> payers.add(new PayerChange(payer, sum(kinds))));
        return new SimulationReport(
                payers.stream().map(PayerChange::change).reduce(Change.NONE, Change::plus),
                payers,
                movers(payers, byPayer, variants, outcome.terms()),
                outcome.contracts().stream()
                        .map(SimulationOutcome.Charged::contract)
                        .toList(),
                outcome.deviations(),
                outcome.candidate(),
                entries,
                outcome.inputSha256());
    }

    /** Over all kinds. */
    public static Change sum(Map<String, Change> kinds) {
        return kinds.values().stream().reduce(Change.NONE, Change::plus);
    }

    private static List<Mover> movers(
            List<PayerChange> payers,
            Map<String, Map<String, Change>> byPayer,
            Map<String, Set<VariantId>> variants,
            List<TermDifference> terms) {
        return payers.stream()
                .filter(payer -> size(payer) > 0)
                .sorted(Comparator.comparingLong(SimulationReports::size)
                        .reversed()
                        .thenComparing(PayerChange::payer))
                .limit(MOVERS)
                .map(payer -> new Mover(
                        payer.payer(),
                        payer.change(),
                        byPayer.get(payer.payer()).entrySet().stream()
                                .map(kind -> new KindChange(kind.getKey(), kind.getValue()))
                                .toList(),
                        terms.stream()
                                .filter(term -> variants.get(payer.payer()).contains(term.variant()))
                                .toList()))
                .toList();
    }

    private static long size(PayerChange payer) {
        return Math.abs(payer.change().difference().pence());
    }

    /** Where the terms of a candidate differ from those of a variant, by name. */
    public static List<TermDifference> differences(VariantId variant, Terms today, Terms then) {
        Set<String> names = new TreeSet<>(today.values().keySet());
        names.addAll(then.values().keySet());
        List<TermDifference> differences = new ArrayList<>();
        for (String name : names) {
            String before = today.values().get(name);
            String after = then.values().get(name);
            if (!Objects.equals(before, after)) {
                differences.add(new TermDifference(variant, name, before, after));
            }
        }
        return differences;
    }
}
