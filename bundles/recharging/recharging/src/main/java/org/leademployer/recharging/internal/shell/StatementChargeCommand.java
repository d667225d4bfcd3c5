/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.recharging.Statements;

/** Puts charges on statements. */
@Service
@Command(
        scope = "charge",
        name = "statement-charge",
        description = "Puts the charges of a contract for a month on the payers' statements",
        detailedDescription =
                "Again with the same charges it changes nothing; where they have become others, what was billed"
                        + " of that month is credited and billed anew.")
@Permitted(Permission.ISSUE_STATEMENTS)
public class StatementChargeCommand extends ConsoleCommand {

    @Argument(name = "contract", description = "Reference or id", required = true)
    @Completion(ContractCompleter.class)
    private String contract;

    @Argument(index = 1, name = "month", description = "Such as 2022-04", required = true)
    private String month;

    @Reference
    private Statements statements;

    @Override
    protected Answer answer() {
        return Rows.statements(statements.charge(contract, month));
    }
}
