/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contracts.catalogue.ContractServices;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Lists the services that a contract takes. */
@Service
@Command(
        scope = "contract",
        name = "services",
        description = "Lists the services of the catalogue that a contract takes")
@Permitted(Permission.READ_CONTRACTS)
public class ServicesCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Option(name = "--on", description = "A day; today where nothing is said")
    private String on;

    @Reference
    private ContractServices services;

    @Override
    protected Answer answer() {
        return ServiceAnswers.table(services.ofContract(contract, on == null ? null : Problems.readDate("on", on)));
    }
}
