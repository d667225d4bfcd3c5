/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.exits.ExitPicture;
import org.leademployer.exits.ExitQuery;
import org.leademployer.exits.Exits;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Counts the ends of contracts in the coming three years. */
@Service
@Command(
        scope = "exit",
        name = "picture",
        description = "Counts by month the contracts that end in the coming three years")
@Permitted(Permission.READ_EXITS)
public class PictureCommand extends ConsoleCommand {

    private static final int LONGEST = 60;

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Reference
    private Exits exits;

    @Override
    protected Answer answer() {
        Table table = Table.of("month", "green", "amber", "red", "picture");
        for (ExitPicture.Month month :
                exits.picture(ExitQuery.read(region, null, null).region()).months()) {
            table.row(month.month(), month.green(), month.amber(), month.red(), bar(month));
        }
        return table;
    }

    /** A letter for each contract, as many as there is room for. */
    private static String bar(ExitPicture.Month month) {
        String bar = "R".repeat(month.red()) + "A".repeat(month.amber()) + "G".repeat(month.green());
        return bar.length() <= LONGEST ? bar : bar.substring(0, LONGEST - 1) + "+";
    }
}
