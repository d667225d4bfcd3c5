/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.exits.Exits;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Shows how the exit of a contract stands. */
@Service
@Command(scope = "exit", name = "show", description = "Shows how the exit of a contract stands, and its plan")
@Permitted(Permission.READ_EXITS)
public class ShowCommand extends ConsoleCommand {

    @Argument(index = 0, name = "contract", description = "Id or reference of the contract", required = true)
    private String contract;

    @Reference
    private Exits exits;

    @Override
    protected Answer answer() {
        return ExitAnswer.of(exits.require(contract));
    }
}
