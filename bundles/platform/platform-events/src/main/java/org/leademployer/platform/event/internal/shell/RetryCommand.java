/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Message;
import org.leademployer.platform.event.EventDeliveries;
import org.leademployer.platform.problem.Problems;

/** Has an event delivered again. */
@Service
@Command(
        scope = "event",
        name = "retry",
        description = "Has an event that is parked, or pauses, delivered again at once")
@Permitted(Permission.OPERATE_EVENTS)
public final class RetryCommand extends ConsoleCommand {

    @Reference
    private EventDeliveries deliveries;

    @Argument(name = "number", description = "The event's number, as event:list shows it", required = true)
    private String number;

    @Override
    protected Answer answer() {
        long given = Problems.read("number", number, RetryCommand::number);
        int open = deliveries.retry(given);
        return new Message(open + (open == 1 ? " delivery" : " deliveries") + " of event " + given + " begun again.");
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }
}
