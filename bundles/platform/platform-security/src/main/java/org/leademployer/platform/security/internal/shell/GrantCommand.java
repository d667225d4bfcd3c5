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
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Grant;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.access.Users;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Gives a user a role at a node and all below it. */
@Service
@Command(scope = "access", name = "grant", description = "Gives a user a role at a node and all below it")
@Permitted(Permission.CHANGE_ACCESS)
public class GrantCommand extends ConsoleCommand {

    @Argument(name = "user", description = "User name", required = true)
    @Completion(UserCompleter.class)
    private String user;

    @Argument(index = 1, name = "role", description = "One of those that access:roles lists", required = true)
    @Completion(RoleCompleter.class)
    private String role;

    @Argument(
            index = 2,
            name = "node",
            description = "Node of the geography, such as north-west, or of one host, such as ods-rm3",
            required = true)
    private String node;

    @Reference
    private Users users;

    @Override
    protected Answer answer() {
        return UserDetails.of(
                users.grant(user, new Grant(RoleCompleter.read(role), Problems.read("node", node, Region::new))));
    }
}
