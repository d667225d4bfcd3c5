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

/** Says to what a consideration came. */
@Service
@Command(scope = "exit", name = "consider", description = "Says to what a consideration came")
@Permitted(Permission.PLAN_EXITS)
public class ConsiderCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Argument(index = 1, name = "consideration", description = "Its id", required = true)
    private String consideration;

    @Argument(index = 2, name = "outcome", description = "1 to 1000 characters, naming no person", required = true)
    private String outcome;

    @Reference
    private ExitPlans plans;

    @Override
    protected Answer answer() {
        return ExitAnswer.of(plans.consider(contract, consideration, outcome, null));
    }
}
