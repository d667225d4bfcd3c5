/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.access.Users;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Adds a user without any role, and shows the password this once. */
@Service
@Command(
        scope = "access",
        name = "add-user",
        description = "Adds a user without any role, and shows the password this once")
@Permitted(Permission.CHANGE_ACCESS)
public class AddCommand extends ConsoleCommand {

    @Argument(name = "name", description = "User name: small letters, digits, dots, hyphens", required = true)
    private String name;

    @Option(name = "--console", description = "Open the console to the user as well")
    private boolean console;

    @Reference
    private Users users;

    @Override
    protected Answer answer() {
        return Details.of("name", name).and("password", users.add(name, console));
    }
}
