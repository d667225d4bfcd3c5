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

/** Says that a step is done. */
@Service
@Command(scope = "exit", name = "step-done", description = "Says that a step is done")
@Permitted(Permission.PLAN_EXITS)
public class StepDoneCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Argument(index = 1, name = "step", description = "Its id", required = true)
    private String step;

    @Argument(index = 2, name = "evidence", description = "Where it is seen, 1 to 500 characters", required = true)
    private String evidence;

    @Option(name = "--on", description = "The day; today when left out")
    private String on;

    @Reference
    private ExitPlans plans;

    @Override
    protected Answer answer() {
        return ExitAnswer.of(plans.stepDone(contract, step, on, evidence, null));
    }
}
