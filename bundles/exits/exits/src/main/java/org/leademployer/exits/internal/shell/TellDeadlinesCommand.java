/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.exits.ExitPlans;
import org.leademployer.exits.ExitQuery;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;

/** Has the deadlines of exits set again. */
@Service
@Command(
        scope = "exit",
        name = "tell-deadlines",
        description = "Has the deadlines of exits set again, such as after exits were installed beside older contracts")
@Permitted(Permission.PLAN_EXITS)
public class TellDeadlinesCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Reference
    private ExitPlans plans;

    @Override
    protected Answer answer() {
        return new Message("Deadlines of "
                + plans.tellDeadlines(ExitQuery.read(region, null, null).region())
                + " contracts are set again; they stand in the list once the outbox has delivered them.");
    }
}
