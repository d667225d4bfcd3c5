/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leademployer.fitness.RoutingTable;
import org.leademployer.fitness.RoutingTable.Row;
import org.leademployer.fitness.RoutingTable.Step;
import org.leademployer.platform.problem.Problem.Fault;

/** What is wrong with a table that no schema can say: cells without an answer or with two, and answers that no routing may give. */
public final class TableCheck {

    private TableCheck() {}

    /** Everything, each with the row where it stands and the rule that it breaks. */
    public static List<Fault> faults(RoutingTable table) {
        Map<String, Cells> found = new LinkedHashMap<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (hasLoop(table.rows().get(i))) {
                return List.of(new Fault(
                        null,
                        "/rows/" + i + "/steps",
                        "FTP-6: a step waits for itself, or for one that stands after it"));
            }
        }
        for (Cell cell : Cell.all()) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < table.rows().size(); i++) {
                if (TableRows.covers(table.rows().get(i), cell)) {
                    rows.add(i);
                }
            }
            if (rows.isEmpty()) {
                note(found, "/rows", "FTP-2: no row of " + cell.concern() + " answers", cell);
            } else if (rows.size() > 1) {
                note(
                        found,
                        "/rows/" + rows.get(1),
                        "FTP-2: answers what row " + (rows.get(0) + 1) + " answers already:",
                        cell);
            } else {
                String at = "/rows/" + rows.get(0);
                RoutingCheck.breaches(cell, TableRows.decision(table.rows().get(rows.get(0)), cell))
                        .forEach(breach -> note(found, at, breach + ":", cell));
            }
        }
        return found.values().stream().map(Cells::fault).toList();
    }

    /** A step waits only for what stands before it in its row; otherwise what falls away could be followed without end. */
    private static boolean hasLoop(Row row) {
        Set<String> before = new HashSet<>();
        for (Step step : row.steps()) {
            if (step.after() != null && !before.contains(step.after())) {
                return true;
            }
            before.add(step.id());
        }
        return false;
    }

    private static void note(Map<String, Cells> found, String field, String reason, Cell cell) {
        found.computeIfAbsent(field + " " + reason, any -> new Cells(field, reason, cell)).count++;
    }

    /** The cells of which the same is wrong, told by the first. */
    private static final class Cells {

        private final String field;
        private final String reason;
        private final Cell first;
        private int count;

        Cells(String field, String reason, Cell first) {
            this.field = field;
            this.reason = reason;
            this.first = first;
        }

        Fault fault() {
            String more = count == 1 ? "" : " and " + (count - 1) + " more";
            return new Fault(null, field, reason + " " + first + more);
        }
    }
}
