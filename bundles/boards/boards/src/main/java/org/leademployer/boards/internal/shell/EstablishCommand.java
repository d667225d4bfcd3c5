/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.boards.Board;
import org.leademployer.boards.BoardInput;
import org.leademployer.boards.Boards;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Sets a board up. */
@Service
@Command(
        scope = "board",
        name = "establish",
        description = "Sets a board up, by terms of reference in force at its region")
@Permitted(Permission.RUN_BOARDS)
public class EstablishCommand extends ConsoleCommand {

    @Argument(index = 0, name = "termsOfReference", description = "Their name", required = true)
    @Completion(BodyCompleter.class)
    private String termsOfReference;

    @Argument(index = 1, name = "region", description = "The node at which it is held", required = true)
    private String region;

    @Argument(index = 2, name = "name", description = "What people call it", required = true)
    private String name;

    @Reference
    private Boards boards;

    @Override
    protected Answer answer() {
        Board board = boards.establish(new BoardInput(termsOfReference, region, name));
        return Details.of("id", board.id())
                .and("termsOfReference", board.termsOfReference())
                .and("region", board.region())
                .and("name", board.name());
    }
}
