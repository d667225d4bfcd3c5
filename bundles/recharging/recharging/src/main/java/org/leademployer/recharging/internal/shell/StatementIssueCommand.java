/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.shell;

import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.recharging.Statements;

/** Issues a statement. */
@Service
@Command(scope = "charge", name = "statement-issue", description = "Issues a statement: from then on it never changes")
@Permitted(Permission.ISSUE_STATEMENTS)
public class StatementIssueCommand extends ConsoleCommand {

    @Argument(index = 0, name = "statement", description = "Id of the statement", required = true)
    private String statement;

    @Reference
    private Statements statements;

    @Override
    protected Answer answer() {
        return Rows.statements(List.of(statements.issue(statement, null)));
    }
}
