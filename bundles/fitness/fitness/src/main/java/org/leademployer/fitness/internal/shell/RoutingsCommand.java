/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists routings: those that are deployed, and those that were refused with why. */
@Service
@Command(
        scope = "fitness",
        name = "routings",
        description =
                "Lists routings that are deployed, and those that were refused with everything that is wrong with them")
@Permitted(Permission.READ_DEFINITIONS)
public class RoutingsCommand extends ConsoleCommand {

    @Option(name = "--refused", description = "Only what was refused")
    private boolean refused;

    @Reference
    private FitnessRouting routing;

    @Override
    protected Answer answer() {
        Table table = Table.of("state", "id", "region", "version", "origin", "validFrom", "validTo", "about");
        if (!refused) {
            routing.routings()
                    .forEach(one -> table.row(
                            "DEPLOYED",
                            one.id().id(),
                            one.id().region(),
                            one.id().version().toString(),
                            one.origin(),
                            one.validFrom(),
                            one.validTo(),
                            one.title()));
        }
        routing.refused().forEach(one -> one.reasons()
                .forEach(reason -> table.row("REFUSED", one.origin(), null, null, null, null, null, reason)));
        return table;
    }
}
