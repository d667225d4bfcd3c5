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
import org.leademployer.contractmanagement.ImprovementPlans;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists the improvement plans of a contract. */
@Service
@Command(scope = "contract", name = "plans", description = "Lists the improvement plans of a contract")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class PlansCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Reference
    private ImprovementPlans plans;

    @Override
    protected Answer answer() {
        Table table = Table.of("id", "indicator", "month", "openedOn", "closedOn", "actions", "escalatedTo");
        plans.list(contract)
                .forEach(plan -> table.row(
                        plan.id(),
                        plan.indicator(),
                        plan.month(),
                        plan.openedOn(),
                        plan.closedOn(),
                        plan.actions().size(),
                        plan.escalations().stream()
                                .map(step -> step.level().name())
                                .toList()));
        return table;
    }
}
