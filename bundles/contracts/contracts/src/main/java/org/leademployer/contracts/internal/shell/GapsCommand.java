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
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists what a contract lacks. */
@Service
@Command(scope = "contract", name = "gaps", description = "Lists everything that a contract lacks before it may start")
@Permitted(Permission.READ_CONTRACTS)
public class GapsCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private Contracts contracts;

    @Override
    protected Answer answer() {
        Table table = Table.of("item", "rule");
        contracts.gaps(contract).forEach(gap -> table.row(gap.item(), gap.rule()));
        return table;
    }
}
