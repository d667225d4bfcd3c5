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
import org.leademployer.contractmanagement.Registers;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.web.PageRequest;

/** Lists risks, issues and disputes of a contract. */
@Service
@Command(scope = "contract", name = "register", description = "Lists risks, issues and disputes of a contract")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class RegisterCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Option(name = "--all", description = "Those that are closed, too")
    private boolean isAll;

    @Option(name = "--after", description = "The number after which the list begins")
    private String after;

    @Reference
    private Registers register;

    @Override
    protected Answer answer() {
        Table table = Table.of("number", "id", "kind", "title", "ownerRole", "score", "rag", "state", "reportDueOn");
        register.list(contract, null, !isAll, new PageRequest(after, 500))
                .items()
                .forEach(entry -> table.row(
                        entry.number(),
                        entry.id(),
                        entry.kind(),
                        entry.title(),
                        entry.ownerRole(),
                        entry.score(),
                        entry.rag(),
                        entry.state(),
                        entry.reportDueOn()));
        return table;
    }
}
