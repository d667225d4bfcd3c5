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
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.Registers;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Raises a risk, an issue or a dispute. */
@Service
@Command(scope = "contract", name = "raise", description = "Raises a risk, an issue or a dispute")
@Permitted(Permission.MANAGE_CONTRACTS)
public class RaiseCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "kind", description = "RISK, ISSUE or DISPUTE", required = true)
    private String kind;

    @Argument(index = 2, name = "ownerRole", description = "The role that answers for it", required = true)
    private String ownerRole;

    @Argument(index = 3, name = "title", description = "One line", required = true)
    private String title;

    @Option(name = "--likelihood", description = "Of a risk, 1 to 5")
    private String likelihood;

    @Option(name = "--impact", description = "Of a risk, 1 to 5")
    private String impact;

    @Option(name = "--description", description = "More of it")
    private String description;

    @Option(name = "--on", description = "When; today when left out")
    private String on;

    @Reference
    private Registers register;

    @Override
    protected Answer answer() {
        RegisterEntry entry = register.raise(
                contract, new RegisterEntry.Input(kind, title, description, ownerRole, likelihood, impact, on));
        return Details.of("id", entry.id())
                .and("number", entry.number())
                .and("score", entry.score())
                .and("rag", entry.rag())
                .and("reportDueOn", entry.reportDueOn());
    }
}
