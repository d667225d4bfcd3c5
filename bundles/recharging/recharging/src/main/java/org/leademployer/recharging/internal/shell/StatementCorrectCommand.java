/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.recharging.Statements;

/** Corrects a line of an issued statement. */
@Service
@Command(
        scope = "charge",
        name = "statement-correct",
        description =
                "Credits a line of an issued statement, and bills the right amount in its place on the open statement")
@Permitted(Permission.ISSUE_STATEMENTS)
public class StatementCorrectCommand extends ConsoleCommand {

    @Argument(index = 0, name = "statement", description = "Id of the issued statement", required = true)
    private String statement;

    @Argument(index = 1, name = "line", description = "Number of the line", required = true)
    private String line;

    @Argument(
            index = 2,
            name = "amount",
            description = "Pounds that are right; 0.00 credits the line alone",
            required = true)
    private String amount;

    @Reference
    private Statements statements;

    @Override
    protected Answer answer() {
        return Rows.sheet(statements.correct(statement, line, amount));
    }
}
