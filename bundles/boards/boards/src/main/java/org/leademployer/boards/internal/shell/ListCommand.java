/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.boards.Boards;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

/** Lists boards. */
@Service
@Command(scope = "board", name = "list", description = "Lists the boards that are held")
@Permitted(Permission.READ_BOARDS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Reference
    private Boards boards;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "name", "region", "termsOfReference", "members");
        boards.list(region == null ? Region.NATIONAL : Problems.read("region", region, Region::new))
                .forEach(board -> table.row(
                        board.id(),
                        board.name(),
                        board.region(),
                        board.termsOfReference(),
                        board.members().size()));
        return table;
    }
}
