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
import org.leademployer.boards.Boards;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists decisions. */
@Service
@Command(scope = "board", name = "decisions", description = "Lists what a board has decided, the last first")
@Permitted(Permission.READ_BOARDS)
public class DecisionsCommand extends ConsoleCommand {

    @Argument(name = "board", description = "Its id", required = true)
    @Completion(BoardCompleter.class)
    private String board;

    @Reference
    private Boards boards;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "decidedOn", "outcome", "subjectType", "subjectId", "matter");
        boards.decisions(board)
                .forEach(decision -> table.row(
                        decision.id(),
                        decision.decidedOn(),
                        decision.outcome(),
                        decision.subjectType(),
                        decision.subjectId(),
                        decision.matter() == null ? "(in confidence)" : decision.matter()));
        return table;
    }
}
