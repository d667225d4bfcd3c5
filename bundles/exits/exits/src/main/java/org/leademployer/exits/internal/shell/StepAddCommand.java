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
import org.leademployer.exits.StepInput;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Adds a step to an exit plan. */
@Service
@Command(scope = "exit", name = "step-add", description = "Adds a step to an exit plan")
@Permitted(Permission.PLAN_EXITS)
public class StepAddCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Argument(
            index = 1,
            name = "title",
            description = "What is to be done, 1 to 300 characters, naming no person",
            required = true)
    private String title;

    @Argument(index = 2, name = "owner", description = "The office that does it", required = true)
    private String owner;

    @Argument(index = 3, name = "due", description = "The day, 2026-01-05", required = true)
    private String due;

    @Option(
            name = "--part",
            description = "EXIT_AGREEMENT, TRANSITION, DATA or LESSONS_LEARNT; TRANSITION when left out")
    private String part;

    @Reference
    private ExitPlans plans;

    @Override
    protected Answer answer() {
        return ExitAnswer.of(plans.addStep(contract, new StepInput(title, part, owner, due), null));
    }
}
