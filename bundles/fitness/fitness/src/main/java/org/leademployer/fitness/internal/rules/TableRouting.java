/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RoutingTable;

/** A table made ready: of every cell the answer, worked out once. */
public final class TableRouting {

    private final RouteDecision[] decisions = new RouteDecision[Cell.all().size()];

    /** @param table one without faults ({@link TableCheck}) */
    public TableRouting(RoutingTable table) {
        for (Cell cell : Cell.all()) {
            decisions[cell.index()] = table.rows().stream()
                    .filter(row -> TableRows.covers(row, cell))
                    .findFirst()
                    .map(row -> TableRows.decision(row, cell))
                    .orElseThrow(() -> new IllegalArgumentException("the table does not answer " + cell));
        }
    }

    public RouteDecision decide(Cell cell) {
        return decisions[cell.index()];
    }
}
