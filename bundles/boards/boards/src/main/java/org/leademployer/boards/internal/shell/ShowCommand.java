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
import org.leademployer.boards.Board.Interest;
import org.leademployer.boards.Board.Member;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Meeting;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Shows a board. */
@Service
@Command(
        scope = "board",
        name = "show",
        description = "Shows a board with its members, what they declared, and its meetings")
@Permitted(Permission.READ_BOARDS)
public class ShowCommand extends ConsoleCommand {

    @Argument(name = "board", description = "Its id", required = true)
    @Completion(BoardCompleter.class)
    private String board;

    @Reference
    private Boards boards;

    @Override
    protected Answer answer() {
        Board found = boards.require(board);
        return Details.of("id", found.id())
                .and("name", found.name())
                .and("region", found.region())
                .and("termsOfReference", found.termsOfReference())
                .and("members", found.members().stream().map(ShowCommand::text).toList())
                .and(
                        "interests",
                        found.members().stream()
                                .flatMap(member -> member.interests().stream().map(interest -> text(member, interest)))
                                .toList())
                .and(
                        "meetings",
                        boards.meetings(board).stream().map(ShowCommand::text).toList());
    }

    private static String text(Member member) {
        return member.reference() + ", " + member.constituency() + ", from " + member.from()
                + (member.to() == null ? "" : " to " + member.to()) + ", " + member.role() + " (" + member.id() + ")";
    }

    private static String text(Member member, Interest interest) {
        return member.reference() + ", " + interest.type() + ", " + interest.degree() + ", declared "
                + interest.declaredOn()
                + (interest.subjectType() == null ? "" : ", " + interest.subjectType() + " " + interest.subjectId());
    }

    private static String text(Meeting meeting) {
        return meeting.date() + ", " + meeting.present().size() + " present (" + meeting.id() + ")";
    }
}
