/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.procurement.Evaluations;

/** Shows one's own scores, and those of all once all are there. */
@Service
@Command(
        scope = "procurement",
        name = "scores",
        description = "Shows one's own scores, and those of all once all are there")
@Permitted(Permission.READ_PROCUREMENTS)
public class ScoresCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Reference
    private Evaluations evaluations;

    @Override
    protected Answer answer() {
        Table table = Table.of("bid", "question", "member", "score", "voided", "at", "rationale");
        evaluations
                .scores(procurement)
                .forEach(one -> table.row(
                        one.bid(),
                        one.question(),
                        one.member() == null ? "(consensus)" : one.member(),
                        one.score(),
                        one.voided(),
                        one.at(),
                        one.rationale()));
        return table;
    }
}
