/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.exits.ExitPlans;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Sets another day or owner of a step. */
@Service
@Command(scope = "exit", name = "step-move", description = "Sets another day or owner of a step")
@Permitted(Permission.PLAN_EXITS)
public class StepMoveCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Argument(index = 1, name = "step", description = "Its id", required = true)
    private String step;

    @Option(name = "--due", description = "The day, 2026-01-05")
    private String due;

    @Option(name = "--owner", description = "The office that does it")
    private String owner;

    @Reference
    private ExitPlans plans;

    @Override
    protected Answer answer() {
        return ExitAnswer.of(plans.moveStep(contract, step, due, owner, null));
    }
}
