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

/** Shows the ranking, computed from what is stored; ties are shown. */
@Service
@Command(
        scope = "procurement",
        name = "ranking",
        description = "Shows the ranking, computed from what is stored; ties are shown")
@Permitted(Permission.READ_PROCUREMENTS)
public class RankingCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Reference
    private Evaluations evaluations;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(evaluations.ranking(procurement));
    }
}
