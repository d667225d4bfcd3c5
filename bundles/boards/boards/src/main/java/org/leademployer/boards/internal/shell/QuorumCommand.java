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
import org.leademployer.boards.Bodies;
import org.leademployer.boards.Quorum;
import org.leademployer.boards.QuorumInput;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Counts a quorum. */
@Service
@Command(
        scope = "board",
        name = "quorum",
        description = "Says whether a body may decide with those who are there, and why",
        detailedDescription =
                "board:quorum --present hr-director,hr-director,trainee,trainee,hee,lead-employer --withdrawn"
                        + " hee north-west-management-board. One name of a constituency for each person; board:terms lists them.")
@Permitted(Permission.READ_BOARDS)
public class QuorumCommand extends ConsoleCommand {

    @Argument(name = "body", description = "The name of its terms of reference", required = true)
    @Completion(BodyCompleter.class)
    private String body;

    @Option(name = "--present", description = "The constituency of everybody who is there, joined by commas")
    private String present;

    @Option(name = "--withdrawn", description = "The constituency of everybody of these who has withdrawn")
    private String withdrawn;

    @Option(name = "--region", description = "The node whose terms decide, where several have some of that name")
    private String region;

    @Option(name = "--on", description = "The day of the meeting; today when left out")
    private String on;

    @Reference
    private Bodies bodies;

    @Override
    protected Answer answer() {
        Quorum quorum = bodies.quorum(new QuorumInput(body, region, on, people(present), people(withdrawn)));
        return Details.of("quorate", quorum.quorate())
                .and("body", quorum.terms().id().name())
                .and("region", quorum.terms().id().region())
                .and("version", quorum.terms().id().version().toString())
                .and("source", quorum.terms().source())
                .and(
                        "reasons",
                        quorum.findings().stream().map(Quorum.Finding::toString).toList());
    }

    private static List<String> people(String constituencies) {
        return constituencies == null || constituencies.isBlank()
                ? List.of()
                : Arrays.asList(constituencies.split(",", -1));
    }
}
