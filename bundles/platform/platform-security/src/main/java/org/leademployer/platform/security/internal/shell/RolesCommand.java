/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.access.Role;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists the roles, and what each may do at its node. */
@Service
@Command(scope = "access", name = "roles", description = "Lists the roles, and what each may do at its node")
@Permitted(Permission.CHANGE_ACCESS)
public class RolesCommand extends ConsoleCommand {

    @Override
    protected Answer answer() {
        Table table = Table.of("role", "permissions");
        for (Role role : Role.values()) {
            table.row(
                    role.slug(),
                    String.join(" ", role.permissions().stream().map(Enum::name).toList()));
        }
        return table;
    }
}
