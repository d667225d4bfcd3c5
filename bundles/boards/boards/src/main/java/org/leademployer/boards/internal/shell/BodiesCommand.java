/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.boards.Bodies;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists bodies. */
@Service
@Command(scope = "board", name = "bodies", description = "Lists the bodies of which terms of reference are known")
@Permitted(Permission.READ_BOARDS)
public class BodiesCommand extends ConsoleCommand {

    @Reference
    private Bodies bodies;

    @Override
    protected Answer answer() {
        Table table = Table.of("name", "region", "version", "validFrom", "quorumSet", "meetingsPerYear", "title");
        bodies.all()
                .forEach(one -> table.row(
                        one.id().name(),
                        one.id().region(),
                        one.id().version().toString(),
                        one.validFrom(),
                        !one.content().quorum().isEmpty(),
                        one.content().meetingsPerYear(),
                        one.title()));
        return table;
    }
}
