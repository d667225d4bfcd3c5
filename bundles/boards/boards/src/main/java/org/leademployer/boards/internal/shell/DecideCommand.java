/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Decision;
import org.leademployer.boards.DecisionInput;
import org.leademployer.boards.DecisionInput.WithdrawalInput;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Records a decision. */
@Service
@Command(
        scope = "board",
        name = "decide",
        description = "Records what a quorate meeting decided",
        detailedDescription =
                "board:decide --withdrawn nw-0471=supplier --subject contract:4711 <board> <meeting> APPROVED"
                        + " 'Extend by 12 months'. Actions and escalations are recorded over REST.")
@Permitted(Permission.RUN_BOARDS)
public class DecideCommand extends ConsoleCommand {

    @Argument(index = 0, name = "board", description = "Its id", required = true)
    @Completion(BoardCompleter.class)
    private String board;

    @Argument(index = 1, name = "meeting", description = "The id of the meeting", required = true)
    private String meeting;

    @Argument(index = 2, name = "outcome", description = "APPROVED, REJECTED, NOTED or DEFERRED", required = true)
    private String outcome;

    @Argument(index = 3, name = "matter", description = "What was to be decided", required = true)
    private String matter;

    @Option(name = "--subject", description = "What it is about, type:id")
    private String subject;

    @Option(name = "--conditions", description = "On which it was approved")
    private String conditions;

    @Option(name = "--confidential", description = "Told to those alone who were there for it")
    private boolean confidential;

    @Option(
            name = "--withdrawn",
            description = "Somebody who withdrew, reference=reason; may be given several times",
            multiValued = true)
    private List<String> withdrawn;

    @Reference
    private Boards boards;

    @Override
    protected Answer answer() {
        String[] about = subject == null ? new String[] {null, null} : halves(subject, ":");
        Decision decision = boards.decide(
                board,
                meeting,
                new DecisionInput(
                        matter,
                        Boolean.toString(confidential),
                        about[0],
                        about[1],
                        outcome,
                        conditions,
                        withdrawn == null
                                ? null
                                : withdrawn.stream()
                                        .map(DecideCommand::withdrawal)
                                        .toList(),
                        null,
                        null));
        return Details.of("id", decision.id())
                .and("outcome", decision.outcome())
                .and("decidedOn", decision.decidedOn())
                .and("quorum", decision.quorum())
                .and("termsSha256", decision.terms().sha256());
    }

    private static WithdrawalInput withdrawal(String text) {
        String[] parts = halves(text, "=");
        return new WithdrawalInput(parts[0], null, parts[1]);
    }

    /** Where the second half is wanting, it is null: that is refused with everything else. */
    private static String[] halves(String text, String between) {
        int at = text.indexOf(between);
        return at < 0
                ? new String[] {text, null}
                : new String[] {text.substring(0, at), text.substring(at + between.length())};
    }
}
