/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.Profession;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.RoutingTable.Row;
import org.leademployer.fitness.RoutingTable.Step;

/** What the rows of a table mean for a cell. */
final class TableRows {

    private TableRows() {}

    static boolean covers(Row row, Cell cell) {
        return row.concern() == cell.concern()
                && (row.professions().isEmpty() || row.professions().contains(cell.profession()))
                && (row.stage() == null || row.stage() == cell.stage())
                && (row.severe() == null || row.severe() == cell.severe())
                && (row.seriousUntowardIncident() == null
                        || row.seriousUntowardIncident() == cell.seriousUntowardIncident());
    }

    static RouteDecision decision(Row row, Cell cell) {
        boolean officer = cell.profession().hasResponsibleOfficer();
        return new RouteDecision(
                row.lead(),
                row.caseManager(),
                row.deputy(),
                row.inform().stream()
                        .filter(party -> officer || party != Party.HOST_RESPONSIBLE_OFFICER)
                        .toList(),
                steps(row, cell.profession()),
                row.gmcReferral(),
                Party.LEAD_EMPLOYER,
                rules(row, cell),
                row.source() == null ? List.of() : List.of(row.source()));
    }

    /** What falls away leaves no hole: who waited for it waits for what it waited for. */
    private static List<RouteStep> steps(Row row, Profession profession) {
        Map<String, String> fallen = new HashMap<>();
        Set<String> kept = new LinkedHashSet<>();
        List<RouteStep> steps = new ArrayList<>();
        for (Step step : row.steps()) {
            boolean done = (step.professions().isEmpty() || step.professions().contains(profession))
                    && (!step.responsibleOfficer() || profession.hasResponsibleOfficer());
            if (!done) {
                fallen.put(step.id(), step.after());
                continue;
            }
            String after = step.after();
            while (after != null && !kept.contains(after) && fallen.containsKey(after)) {
                after = fallen.get(after);
            }
            kept.add(step.id());
            steps.add(new RouteStep(
                    step.id(),
                    step.act(),
                    step.owner(),
                    step.action().replace("{regulator}", profession.regulator()),
                    after,
                    step.limit(),
                    null));
        }
        return steps;
    }

    private static List<String> rules(Row row, Cell cell) {
        Set<String> rules = new LinkedHashSet<>();
        if (!cell.profession().hasResponsibleOfficer()) {
            rules.add("FTP-0");
        }
        rules.addAll(row.rules());
        if (cell.concern() == Concern.CONDUCT && cell.seriousUntowardIncident()) {
            rules.add("FTP-3");
        }
        return List.copyOf(rules);
    }
}
