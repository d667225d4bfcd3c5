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
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Withdraws a change. */
@Service
@Command(
        scope = "contract",
        name = "change-withdraw",
        description = "Withdraws a change that is not signed, with a reason")
@Permitted(Permission.CHANGE_CONTRACTS)
public class ChangeWithdrawCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(
            index = 1,
            name = "number",
            description = "Number of the change, as contract:changes lists it",
            required = true)
    private String number;

    @Argument(index = 2, name = "reason", description = "Why", required = true)
    private String reason;

    @Option(name = "--version", description = "The version that you have read; the newest where none is given")
    private Long version;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        int which = ChangeAnswers.number(number);
        return ChangeAnswers.details(
                changes.withdraw(contract, which, reason, ChangeAnswers.version(version, changes, contract, which)));
    }
}
