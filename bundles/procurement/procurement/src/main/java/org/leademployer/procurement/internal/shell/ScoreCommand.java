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
import org.leademployer.procurement.Evaluations;

/** Scores a question of a bid, as the panel member who is logged in. */
@Service
@Command(
        scope = "procurement",
        name = "score",
        description = "Scores a question of a bid, as the panel member who is logged in")
@Permitted(Permission.READ_PROCUREMENTS)
public class ScoreCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "bid", description = "Its id", required = true)
    private String bid;

    @Argument(index = 2, name = "question", description = "Its id", required = true)
    private String question;

    @Argument(index = 3, name = "score", description = "0 to the scale of the procurement", required = true)
    private String score;

    @Argument(index = 4, name = "rationale", description = "Why", required = true)
    private String rationale;

    @Reference
    private Evaluations evaluations;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(
                evaluations.score(procurement, bid, question, ProcurementAnswers.number("score", score), rationale));
    }
}
