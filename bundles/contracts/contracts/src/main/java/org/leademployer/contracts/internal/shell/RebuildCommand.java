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
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ChangeProof;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Rebuilds the terms of a contract. */
@Service
@Command(
        scope = "contract",
        name = "rebuild",
        description = "Rebuilds the terms of a contract from its changes, and compares with what is stored")
@Permitted(Permission.READ_CONTRACTS)
public class RebuildCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        ChangeProof proof = changes.prove(contract);
        return Details.of("contract", contract)
                .and("changes", proof.changes())
                .and("terms", proof.terms())
                .and("equal", proof.equal())
                .and("differences", proof.differences());
    }
}
