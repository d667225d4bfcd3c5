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
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.TermChange;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.web.PageRequest;

/** Lists the changes of a contract. */
@Service
@Command(
        scope = "contract",
        name = "changes",
        description = "Lists the changes of a contract, the newest first; 0 is its signature")
@Permitted(Permission.READ_CONTRACTS)
public class ChangesCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Option(name = "--after", description = "Only changes before this number")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000")
    private String limit;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "number", "kind", "state", "title", "terms", "effectiveFrom", "requestedBy", "signedOn", "version");
        for (ContractChange change : changes.list(contract, PageRequest.read(after, limit, 100, 1000))
                .items()) {
            table.row(
                    change.number(),
                    change.kind(),
                    change.state(),
                    change.title(),
                    String.join(
                            " ", change.terms().stream().map(TermChange::term).toList()),
                    change.effectiveFrom(),
                    change.requestedBy(),
                    change.signature() == null ? null : change.signature().signedOn(),
                    change.version());
        }
        return table;
    }
}
