/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.shell;

import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.employment.PlacementQuarantine;
import org.leademployer.employment.QuarantineQuery;
import org.leademployer.employment.QuarantinedPlacement;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** Lists quarantine, or shows a row of it. */
@Service
@Permitted(Permission.SUBMIT_PLACEMENTS)
@Command(
        scope = "placement",
        name = "quarantine",
        description = "Lists submitted placements that were not taken, or shows one with its content")
public final class QuarantineCommand extends ConsoleCommand {

    @Argument(name = "id", description = "Show the row with this id")
    private String id;

    @Option(name = "--import", description = "Only rows of this import")
    private String importId;

    @Option(name = "--state", description = "OPEN, RESOLVED or DISCARDED")
    private String state = "OPEN";

    @Option(name = "--after", description = "Begin behind the row with this id")
    private String after;

    @Option(name = "--limit", description = "At most so many")
    private int limit = 50;

    @Reference
    private PlacementQuarantine quarantine;

    @Override
    protected Answer answer() {
        if (id != null) {
            return RowDetails.of(quarantine.get(id));
        }
        Table table = Table.of("id", "line", "state", "region", "mended", "faults");
        quarantine
                .list(new QuarantineQuery(
                        importId, Problems.read("state", state, QuarantineCommand::named), after, Math.max(1, limit)))
                .forEach(row -> table.row(
                        row.id(),
                        row.line(),
                        row.state(),
                        row.region(),
                        row.mended(),
                        String.join(
                                "; ",
                                row.faults().stream()
                                        .map(Problem.Fault::toString)
                                        .toList())));
        return table;
    }

    private static QuarantinedPlacement.State named(String text) {
        try {
            return QuarantinedPlacement.State.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is none of OPEN, RESOLVED, DISCARDED", e);
        }
    }
}
