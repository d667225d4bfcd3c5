/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitQuery;
import org.leademployer.exits.Exits;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.web.PageRequest;

/** Lists the register of exits. */
@Service
@Command(scope = "exit", name = "register", description = "Lists contracts with their end, colour, next step and owner")
@Permitted(Permission.READ_EXITS)
public class RegisterCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--rag", description = "Only of this colour: GREEN, AMBER or RED")
    private String rag;

    @Option(name = "--owner", description = "Only what this office plans")
    private String owner;

    @Option(name = "--after", description = "Only references after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 500, 100 when left out")
    private String limit;

    @Reference
    private Exits exits;

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "reference",
                "region",
                "end",
                "daysLeft",
                "rag",
                "reasons",
                "plan",
                "reprocurement",
                "nextStep",
                "nextStepOn",
                "owner");
        for (ExitLine line : exits.page(
                        ExitQuery.read(region, rag, owner), PageRequest.read(after, limit, 100, Exits.MOST))
                .items()) {
            table.row(
                    line.reference(),
                    line.region(),
                    line.end(),
                    line.daysLeft(),
                    line.rag(),
                    line.reasons().stream()
                            .map(reason -> reason.rag() + ":" + reason.rule())
                            .distinct()
                            .toList(),
                    line.plan(),
                    line.reprocurement(),
                    line.nextStep(),
                    line.nextStepOn(),
                    line.owner());
        }
        return table;
    }
}
