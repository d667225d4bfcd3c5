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
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Mobilisations;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Says that a task of the mobilisation was done. */
@Service
@Command(scope = "contract", name = "task-done", description = "Says that a task of the mobilisation was done")
@Permitted(Permission.MANAGE_CONTRACTS)
public class TaskDoneCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "task", description = "Its id", required = true)
    private String task;

    @Argument(index = 2, name = "evidence", description = "Where that can be seen", required = true)
    private String evidence;

    @Option(name = "--on", description = "When; today when left out")
    private String on;

    @Reference
    private Mobilisations mobilisations;

    @Override
    protected Answer answer() {
        Mobilisation mobilisation = mobilisations.done(contract, task, new Action.DoneInput(on, evidence));
        return Details.of("ready", mobilisation.ready()).and("open", mobilisation.open());
    }
}
