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
import org.leademployer.procurement.Procurements;

/** Records the Commercial Team's answer to the initiation call. */
@Service
@Command(
        scope = "procurement",
        name = "answer",
        description = "Records the Commercial Team's answer to the initiation call")
@Permitted(Permission.RUN_PROCUREMENTS)
public class AnswerCommand extends ConsoleCommand {

    @Argument(name = "procurement", description = "Its id or reference", required = true)
    @Completion(ProcurementCompleter.class)
    private String procurement;

    @Argument(index = 1, name = "office", description = "Who answered", required = true)
    private String office;

    @Argument(index = 2, name = "recommendation", description = "What was recommended", required = true)
    private String recommendation;

    @Reference
    private Procurements procurements;

    @Override
    protected Answer answer() {
        return ProcurementAnswers.of(procurements.answerInitiation(procurement, office, recommendation));
    }
}
