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
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Mobilisations;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Tells whether a contract is ready for its first day, and what is open. */
@Service
@Command(
        scope = "contract",
        name = "mobilisation",
        description = "Tells whether a contract is ready for its first day, and what is open")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class MobilisationCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Reference
    private Mobilisations mobilisations;

    @Override
    protected Answer answer() {
        Mobilisation mobilisation = mobilisations.require(contract);
        return Details.of("firstDay", mobilisation.firstDay())
                .and("ready", mobilisation.ready())
                .and("open", mobilisation.open());
    }
}
