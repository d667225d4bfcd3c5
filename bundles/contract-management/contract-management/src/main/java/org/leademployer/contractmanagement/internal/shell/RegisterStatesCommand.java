/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.contractmanagement.Registers;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Prints every move of risks, issues and disputes. */
@Service
@Command(scope = "contract", name = "register-states", description = "Prints every move of risks, issues and disputes")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public class RegisterStatesCommand extends ConsoleCommand {

    @Reference
    private Registers register;

    @Override
    protected Answer answer() {
        Table table = Table.of("kind", "from", "move", "to", "permission", "needs");
        register.transitions()
                .forEach(one -> table.row(one.kind(), one.from(), one.move(), one.to(), one.permission(), one.needs()));
        return table;
    }
}
