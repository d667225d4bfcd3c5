/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.access.Users;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;

/** Takes a user away, who may not log in any more from now on. */
@Service
@Command(
        scope = "access",
        name = "remove-user",
        description = "Takes a user away, who may not log in any more from now on")
@Permitted(Permission.CHANGE_ACCESS)
public class RemoveCommand extends ConsoleCommand {

    @Argument(name = "name", description = "User name", required = true)
    @Completion(UserCompleter.class)
    private String name;

    @Reference
    private Users users;

    @Override
    protected Answer answer() {
        users.remove(name);
        return new Message(name + " is gone.");
    }
}
