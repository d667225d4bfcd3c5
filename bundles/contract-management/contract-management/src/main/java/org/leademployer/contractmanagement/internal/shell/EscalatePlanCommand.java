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
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ImprovementPlans;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Records that a plan was put to the committee, or to the board. */
@Service
@Command(
        scope = "contract",
        name = "escalate-plan",
        description = "Records that a plan was put to the committee, or to the board")
@Permitted(Permission.MANAGE_CONTRACTS)
public class EscalatePlanCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "plan", description = "Its id", required = true)
    private String plan;

    @Argument(index = 2, name = "level", description = "COMMITTEE or BOARD", required = true)
    private String level;

    @Argument(index = 3, name = "matter", description = "What is to be decided", required = true)
    private String matter;

    @Option(name = "--on", description = "When; today when left out")
    private String on;

    @Option(name = "--board", description = "The id of a board")
    private String board;

    @Option(name = "--body", description = "What people call the body")
    private String body;

    @Option(name = "--decision", description = "The id of what was decided")
    private String decision;

    @Reference
    private ImprovementPlans plans;

    @Override
    protected Answer answer() {
        ImprovementPlan after = plans.escalate(
                contract, plan, new ImprovementPlan.EscalationInput(level, on, board, body, matter, decision));
        return Details.of("id", after.id())
                .and(
                        "escalations",
                        after.escalations().stream()
                                .map(step -> step.level() + " " + step.on() + " " + step.body())
                                .toList());
    }
}
