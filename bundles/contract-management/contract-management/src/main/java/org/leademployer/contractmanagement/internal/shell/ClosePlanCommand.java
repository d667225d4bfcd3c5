/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ImprovementPlans;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Closes an improvement plan, once measures are back in their limits. */
@Service
@Command(
        scope = "contract",
        name = "close-plan",
        description = "Closes an improvement plan, once measures are back in their limits")
@Permitted(Permission.MANAGE_CONTRACTS)
public class ClosePlanCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "plan", description = "Its id", required = true)
    private String plan;

    @Reference
    private ImprovementPlans plans;

    @Override
    protected Answer answer() {
        ImprovementPlan after = plans.close(contract, plan);
        return Details.of("id", after.id()).and("closedOn", after.closedOn());
    }
}
