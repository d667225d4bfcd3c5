/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.Registers;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Moves a risk, an issue or a dispute to another state. */
@Service
@Command(scope = "contract", name = "move-entry", description = "Moves a risk, an issue or a dispute to another state")
@Permitted(Permission.MANAGE_CONTRACTS)
public class MoveEntryCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "entry", description = "Its id", required = true)
    private String entry;

    @Argument(
            index = 2,
            name = "move",
            description = "TREAT, ACCEPT, MATERIALISE, REPORT, RESOLVE, CLOSE or REOPEN",
            required = true)
    private String move;

    @Argument(index = 3, name = "note", description = "What is to be said of it", required = true)
    private String note;

    @Option(name = "--on", description = "When; today when left out")
    private String on;

    @Option(name = "--board", description = "Of a report: the id of a board")
    private String board;

    @Option(name = "--body", description = "Of a report: what people call the board")
    private String body;

    @Option(name = "--decision", description = "Of a report: the id of what was decided")
    private String decision;

    @Reference
    private Registers register;

    @Override
    protected Answer answer() {
        RegisterEntry after = register.move(
                contract, entry, new RegisterEntry.MoveInput(move, on, note, board, body, decision), null);
        return Details.of("id", after.id()).and("state", after.state()).and("version", after.version());
    }
}
