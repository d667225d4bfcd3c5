/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.exits.ExitPlans;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Completes the exit work before the end. */
@Service
@Command(scope = "exit", name = "complete", description = "Completes the exit work before the end")
@Permitted(Permission.PLAN_EXITS)
public class CompleteCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Reference
    private ExitPlans plans;

    @Override
    protected Answer answer() {
        return ExitAnswer.of(plans.complete(contract, null));
    }
}
