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

/** Opens an improvement plan for an indicator that is amber or red. */
@Service
@Command(
        scope = "contract",
        name = "open-plan",
        description = "Opens an improvement plan for an indicator that is amber or red")
@Permitted(Permission.MANAGE_CONTRACTS)
public class OpenPlanCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "indicator", description = "Its id", required = true)
    private String indicator;

    @Argument(index = 2, name = "ownerRole", description = "The role that answers for it", required = true)
    private String ownerRole;

    @Argument(index = 3, name = "cause", description = "What is behind it", required = true)
    private String cause;

    @Reference
    private ImprovementPlans plans;

    @Override
    protected Answer answer() {
        ImprovementPlan plan = plans.open(contract, new ImprovementPlan.Input(indicator, cause, ownerRole));
        return Details.of("id", plan.id()).and("indicator", plan.indicator()).and("month", plan.month());
    }
}
