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

/** Starts the service. */
@Service
@Command(
        scope = "contract",
        name = "start",
        description = "Starts the service of a contract; refused with everything that is missing")
@Permitted(Permission.CHANGE_CONTRACTS)
public class StartCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "startedOn", description = "First day of service, such as 2021-08-01", required = true)
    private String startedOn;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Contract changed = contracts.start(contract, Problems.readDate("startedOn", startedOn));
        return ContractAnswers.details(changed, contracts.gaps(changed.id()));
    }
}
