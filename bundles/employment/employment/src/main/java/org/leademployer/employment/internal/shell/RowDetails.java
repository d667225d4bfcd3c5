/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import java.util.Map;
import org.leademployer.employment.QuarantinedPlacement;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problem;

/** A row in quarantine, as commands print it. */
final class RowDetails {

    private RowDetails() {}

    static Details of(QuarantinedPlacement row) {
        return Details.of("id", row.id())
                .and("importId", row.importId())
                .and("line", row.line())
                .and("state", row.state())
                .and("region", row.region())
                .and("mended", row.mended())
                .and("quarantinedAt", row.quarantinedAt())
                .and("quarantinedBy", row.quarantinedBy())
                .and("settledAt", row.settledAt())
                .and("reason", row.reason())
                .and(
                        "faults",
                        row.faults().stream().map(Problem.Fault::toString).toList())
                .and(
                        "cells",
                        row.cells().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(cell ->
                                        cell.getKey() + " = " + cell.getValue().replaceAll("\\p{Cntrl}", "?"))
                                .toList());
    }
}
