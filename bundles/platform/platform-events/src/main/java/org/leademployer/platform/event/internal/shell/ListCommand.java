/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.event.EventDeliveries;
import org.leademployer.platform.event.OpenDelivery;
import org.leademployer.platform.web.PageRequest;

/** Lists events that were not delivered yet. */
@Service
@Command(scope = "event", name = "list", description = "Lists events that wait or are parked, and why")
@Permitted(Permission.READ_OPERATIONS)
public final class ListCommand extends ConsoleCommand {

    @Reference
    private EventDeliveries deliveries;

    @Option(name = "--limit", description = "At most so many, 1 to 1000")
    private String limit = "100";

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "number", "type", "subject", "handler", "state", "attempts", "failure", "nextAttemptAt", "publishedAt");
        for (OpenDelivery open :
                deliveries.open(PageRequest.read(null, limit, 100, 1000).limit())) {
            table.row(
                    open.number(),
                    open.type(),
                    open.subjectType() + " " + open.subjectId(),
                    open.handler(),
                    open.state(),
                    open.attempts(),
                    open.failure(),
                    open.nextAttemptAt(),
                    open.publishedAt());
        }
        return table;
    }
}
