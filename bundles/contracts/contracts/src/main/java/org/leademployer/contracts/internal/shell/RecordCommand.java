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
import org.leademployer.contracts.record.ContractRecord;
import org.leademployer.contracts.record.ContractRecords;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Shows the record of a contract by principle. */
@Service
@Command(
        scope = "contract",
        name = "record",
        description = "Shows the record of a contract by principle: what is there and what is missing")
@Permitted(Permission.READ_CONTRACTS)
public class RecordCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Reference
    private ContractRecords records;

    @Override
    protected Answer answer() {
        Table table = Table.of("principle", "item", "present", "detail", "rule");
        for (ContractRecord.PrincipleRecord principle : records.read(contract).principles()) {
            if (principle.items().isEmpty()) {
                table.row(
                        principle.principle(),
                        principle.kept() ? "nothing" : "kept by no domain that is installed",
                        false,
                        null,
                        "CON-5");
            }
            principle
                    .items()
                    .forEach(item ->
                            table.row(principle.principle(), item.name(), item.present(), item.detail(), item.rule()));
        }
        return table;
    }
}
