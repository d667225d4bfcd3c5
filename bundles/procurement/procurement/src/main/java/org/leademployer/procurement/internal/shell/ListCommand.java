/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Procurements;

/** Lists procurements by reference. */
@Service
@Command(scope = "procurement", name = "list", description = "Lists procurements by reference")
@Permitted(Permission.READ_PROCUREMENTS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--after", description = "Only references after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000")
    private int limit = 100;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        if (limit < 1 || limit > 1000) {
            throw Problems.invalidField("limit", "lies between 1 and 1000").toException();
        }
        Table table = Table.of("reference", "title", "region", "value", "state", "closesAt", "standstillEnds");
        procurements
                .list(region == null ? Region.NATIONAL : Problems.read("region", region, Region::new), after, limit)
                .forEach(one -> table.row(
                        one.reference(),
                        one.title(),
                        one.region(),
                        one.value(),
                        one.state(),
                        one.closesAt(),
                        one.award() == null ? null : one.award().standstillEnds()));
        return table;
    }
}
