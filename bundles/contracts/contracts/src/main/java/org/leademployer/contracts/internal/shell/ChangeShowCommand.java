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

/** Shows a change. */
@Service
@Command(
        scope = "contract",
        name = "change-show",
        description = "Shows a change of a contract with terms, impact and agreements")
@Permitted(Permission.READ_CONTRACTS)
public class ChangeShowCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(
            index = 1,
            name = "number",
            description = "Number of the change, as contract:changes lists it",
            required = true)
    private String number;

    @Reference
    private ChangeControl changes;

    @Override
    protected Answer answer() {
        return ChangeAnswers.details(changes.require(contract, ChangeAnswers.number(number)));
    }
}
