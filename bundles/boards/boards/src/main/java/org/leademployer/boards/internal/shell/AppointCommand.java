/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.boards.Board.Member;
import org.leademployer.boards.Boards;
import org.leademployer.boards.MemberInput;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Appoints a member. */
@Service
@Command(scope = "board", name = "appoint", description = "Appoints a member of a board")
@Permitted(Permission.RUN_BOARDS)
public class AppointCommand extends ConsoleCommand {

    @Argument(index = 0, name = "board", description = "Its id", required = true)
    @Completion(BoardCompleter.class)
    private String board;

    @Argument(index = 1, name = "constituency", description = "One of the terms of reference", required = true)
    private String constituency;

    @Argument(
            index = 2,
            name = "reference",
            description = "User name or staff reference, never a name",
            required = true)
    private String reference;

    @Argument(index = 3, name = "role", description = "The title of the post", required = true)
    private String role;

    @Option(name = "--from", description = "First day; today when left out")
    private String from;

    @Option(name = "--to", description = "Last day, included; left out for no end")
    private String to;

    @Reference
    private Boards boards;

    @Override
    protected Answer answer() {
        Member member = boards.appoint(board, new MemberInput(constituency, reference, role, from, to));
        return Details.of("id", member.id())
                .and("constituency", member.constituency())
                .and("from", member.from())
                .and("to", member.to());
    }
}
