/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.Problems;

@Service
@Command(
        scope = "audit",
        name = "list",
        description = "Lists what was changed, by whom and when, newest first",
        detailedDescription = "To page on, give the smallest number of the page as --before.")
@Permitted(Permission.READ_AUDIT)
public final class ListCommand extends ConsoleCommand {

    @Reference
    private AuditLog auditLog;

    @Option(name = "--type", description = "Only changes to things of this type, such as contract")
    private String type;

    @Option(name = "--id", description = "Only changes to the thing with this id")
    private String id;

    @Option(name = "--before", description = "Only entries with a smaller number than this")
    private Long before;

    @Option(name = "--limit", description = "At most so many entries, 1 to 1000")
    private int limit = 50;

    @Override
    protected Answer answer() {
        if (limit < 1 || limit > AuditQuery.MAXIMUM) {
            throw Problems.invalidField("--limit", "lies between 1 and " + AuditQuery.MAXIMUM + ", not " + limit)
                    .toException();
        }
        Table table = Table.of("sequence", "at", "actor", "action", "subject", "before", "after", "correlationId");
        for (AuditEntry entry : auditLog.find(new AuditQuery(type, id, before, limit))) {
            Change change = entry.change();
            table.row(
                    entry.sequence(),
                    entry.at(),
                    entry.actor(),
                    change.action(),
                    change.subjectType() + " " + change.subjectId(),
                    change.before(),
                    change.after(),
                    entry.correlationId());
        }
        return table;
    }
}
