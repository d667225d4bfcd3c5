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
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Mobilisations;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Begins the mobilisation of a contract. */
@Service
@Command(scope = "contract", name = "mobilise", description = "Begins the mobilisation of a contract")
@Permitted(Permission.MANAGE_CONTRACTS)
public class MobiliseCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Option(name = "--plan", description = "The name of a plan; the one in force when left out")
    private String plan;

    @Reference
    private Mobilisations mobilisations;

    @Override
    protected Answer answer() {
        Mobilisation mobilisation = mobilisations.begin(contract, plan);
        return Details.of("firstDay", mobilisation.firstDay())
                .and("plan", mobilisation.plan().name())
                .and("open", mobilisation.open());
    }
}
