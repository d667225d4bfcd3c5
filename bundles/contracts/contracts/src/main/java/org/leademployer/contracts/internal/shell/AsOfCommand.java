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
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

/** Shows a contract as it stood on a day. */
@Service
@Command(scope = "contract", name = "as-of", description = "Shows the terms of a contract as they stood on a day")
@Permitted(Permission.READ_CONTRACTS)
public class AsOfCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "day", description = "From the signature on, such as 2021-10-01", required = true)
    private String day;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        Table table = Table.of("term", "value", "change", "from", "to");
        changes.asOf(contract, Problems.readDate("day", day))
                .terms()
                .forEach(term -> table.row(term.term(), term.value(), term.change(), term.from(), term.to()));
        return table;
    }
}
