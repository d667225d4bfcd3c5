/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.access.Users;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

/** Lists who may log in, and what they hold where. */
@Service
@Command(scope = "access", name = "users", description = "Lists who may log in, and what they hold where")
@Permitted(Permission.CHANGE_ACCESS)
public class UsersCommand extends ConsoleCommand {

    @Reference
    private Users users;

    @Override
    protected Answer answer() {
        Table table = Table.of("name", "grants", "console");
        users.list()
                .forEach(user -> table.row(
                        user.name(),
                        String.join(
                                " ", user.grants().stream().map(Grant::toString).toList()),
                        user.console()));
        return table;
    }
}
