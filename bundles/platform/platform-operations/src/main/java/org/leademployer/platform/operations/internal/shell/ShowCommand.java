/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.operations.Readiness;
import org.leademployer.platform.operations.ReadinessChecks;

/** Shows whether everything is up, and what is missing where it is not. */
@Service
@Command(
        scope = "health",
        name = "show",
        description = "Shows whether everything is up, and what is missing where it is not")
@Permitted(Permission.READ_OPERATIONS)
public final class ShowCommand extends ConsoleCommand {

    @Reference
    private ReadinessChecks checks;

    @Override
    protected Answer answer() {
        Table table = Table.of("check", "status", "message");
        for (Readiness.Check check : checks.now().checks()) {
            table.row(check.name(), check.ok() ? "UP" : "DOWN", check.message());
        }
        return table;
    }
}
