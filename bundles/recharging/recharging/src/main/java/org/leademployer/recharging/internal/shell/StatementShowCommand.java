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

/** Shows a statement. */
@Service
@Command(scope = "charge", name = "statement-show", description = "Shows a statement with its lines")
@Permitted(Permission.READ_STATEMENTS)
public class StatementShowCommand extends ConsoleCommand {

    @Argument(index = 0, name = "statement", description = "Id of the statement", required = true)
    private String statement;

    @Reference
    private Statements statements;

    @Override
    protected Answer answer() {
        return Rows.sheet(statements.require(statement));
    }
}
