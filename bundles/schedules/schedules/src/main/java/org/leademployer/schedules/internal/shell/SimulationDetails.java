/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import java.util.Locale;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.console.Table;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.SimulationReport;
import org.leademployer.schedules.SimulationReport.Change;

/** A simulation, as the console shows it. */
final class SimulationDetails {

    private SimulationDetails() {}

    static Details of(Simulation simulation) {
        Details details = Details.of("id", simulation.id())
                .and("variant", simulation.variant())
                .and("region", simulation.region())
                .and("period", simulation.period())
                .and("state", simulation.state())
                .and("progress", progress(simulation))
                .and("askedBy", simulation.askedBy())
                .and("askedAt", simulation.askedAt())
                .and("startedAt", simulation.startedAt())
                .and("endedAt", simulation.endedAt());
        if (simulation.failure() != null) {
            details.and("failure", text(simulation.failure()));
        }
        if (simulation.report() != null) {
            add(details, simulation.report());
        }
        return details;
    }

    private static void add(Details details, SimulationReport report) {
        details.and("today", report.total().today())
                .and("then", report.total().then())
                .and("difference", report.total().difference())
                .and(
                        "movers",
                        report.movers().stream()
                                .map(mover -> mover.payer() + ": " + text(mover.change()) + " ("
                                        + String.join(
                                                "; ",
                                                mover.kinds().stream()
                                                        .map(kind -> kind.kind() + " " + text(kind.change()))
                                                        .toList())
                                        + ")")
                                .toList())
                .and(
                        "differingTerms",
                        report.movers().stream()
                                .flatMap(mover -> mover.terms().stream())
                                .distinct()
                                .map(term -> term.term() + ": " + term.today() + " in " + term.variant() + ", then "
                                        + term.then())
                                .toList())
                .and(
                        "gaps",
                        report.gaps().stream()
                                .map(gap -> gap.reference() + ": " + text(gap.gap()))
                                .toList())
                .and(
                        "deviations",
                        report.deviations().stream()
                                .map(term -> term.term() + ": national " + term.today() + ", candidate " + term.then())
                                .toList())
                .and("candidate", text(report.candidate()))
                .and(
                        "basisToday",
                        report.contracts().stream()
                                .flatMap(contract -> contract.basis().stream()
                                        .map(basis -> contract.reference() + ": " + text(basis)))
                                .toList())
                .and("inputSha256", report.inputSha256());
    }

    static Table payers(SimulationReport report) {
        Table table = Table.of("payer", "today", "then", "difference");
        report.payers().forEach(payer -> row(table, payer.payer(), payer.change()));
        return row(table, "TOTAL", report.total());
    }

    private static Table row(Table table, String payer, Change change) {
        return table.row(payer, change.today(), change.then(), change.difference());
    }

    static String progress(Simulation simulation) {
        return String.format(
                Locale.ROOT,
                "%.0f %% (%d of %d entries, %d of %d contracts)",
                100 * simulation.progress().share(),
                simulation.progress().entries(),
                simulation.progress().entriesInAll(),
                simulation.progress().contracts(),
                simulation.progress().contractsInAll());
    }

    private static String text(Change change) {
        return change.today() + " today, " + change.then() + " then, difference " + change.difference();
    }

    private static String text(Refusal refusal) {
        String text =
                refusal.code() + (refusal.rule() == null ? "" : " (" + refusal.rule() + ")") + ": " + refusal.detail();
        return refusal.next() == null ? text : text + " " + refusal.next();
    }

    private static String text(Basis basis) {
        return basis.variant() + " over " + basis.period() + ", terms " + basis.termsSha256() + ", bundle "
                + basis.bundle().symbolicName() + " " + basis.bundle().version() + " "
                + basis.bundle().sha256();
    }
}
