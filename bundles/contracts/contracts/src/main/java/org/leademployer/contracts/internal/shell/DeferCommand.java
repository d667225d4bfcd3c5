/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Says that a schedule is completed later. */
@Service
@Command(
        scope = "contract",
        name = "defer",
        description = "Says that schedule 5 or 7 of a contract is completed after award")
@Permitted(Permission.CHANGE_CONTRACTS)
public class DeferCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "schedule", description = "5 or 7", required = true)
    private int schedule;

    @Argument(index = 2, name = "dueOn", description = "By when, such as 2021-12-31", required = true)
    private String dueOn;

    @Argument(index = 3, name = "reason", description = "Why then, in quotation marks", required = true)
    private String reason;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Contract changed = contracts.defer(contract, schedule, Problems.readDate("dueOn", dueOn), reason);
        return ContractAnswers.details(changed, contracts.gaps(changed.id()));
    }
}
