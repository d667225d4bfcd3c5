/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import java.util.Arrays;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Meeting;
import org.leademployer.boards.MeetingInput;
import org.leademployer.boards.MeetingInput.OtherInput;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Records a meeting. */
@Service
@Command(scope = "board", name = "meet", description = "Records a meeting of a board, and who was there")
@Permitted(Permission.RUN_BOARDS)
public class MeetCommand extends ConsoleCommand {

    @Argument(index = 0, name = "board", description = "Its id", required = true)
    @Completion(BoardCompleter.class)
    private String board;

    @Argument(index = 1, name = "date", description = "The day, not after today", required = true)
    private String date;

    @Option(name = "--members", description = "References of the members who were there, joined by commas")
    private String members;

    @Option(name = "--others", description = "The constituency of everybody else who was there, joined by commas")
    private String others;

    @Reference
    private Boards boards;

    @Override
    protected Answer answer() {
        Meeting meeting = boards.hold(
                board,
                new MeetingInput(
                        date,
                        parts(members),
                        parts(others).stream()
                                .map(one -> new OtherInput(one, null))
                                .toList()));
        return Details.of("id", meeting.id())
                .and("date", meeting.date())
                .and("present", meeting.present().size());
    }

    private static List<String> parts(String text) {
        return text == null || text.isBlank() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
