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
import org.leademployer.contractmanagement.Finance;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists the monthly positions of a contract. */
@Service
@Command(scope = "contract", name = "finance", description = "Lists the monthly positions of a contract")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class FinanceCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Reference or id", required = true)
    @Completion(ManagedContractCompleter.class)
    private String contract;

    @Reference
    private Finance finance;

    @Override
    protected Answer answer() {
        Table table = Table.of("month", "estimate", "actual", "difference", "paid", "state", "dueOn", "entry");
        finance.positions(contract)
                .forEach(one -> table.row(
                        one.month(),
                        one.estimate(),
                        one.actual(),
                        one.difference(),
                        one.paid(),
                        one.state(),
                        one.dueOn(),
                        one.entry()));
        return table;
    }
}
