/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditFilter;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;

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

    @Option(name = "--action", description = "Only this action, such as contract.signed")
    private String action;

    @Option(name = "--actor", description = "Only what this user did")
    private String actor;

    @Option(name = "--from", description = "Only entries from this time, 2021-04-01T09:00:00Z, or date on")
    private String from;

    @Option(name = "--to", description = "Only entries before this time, or to the end of this date")
    private String to;

    @Option(name = "--before", description = "Only entries with a smaller number than this")
    private String before;

    @Option(name = "--limit", description = "At most so many entries, 1 to 1000")
    private String limit = "50";

    @Override
    protected Answer answer() {
        Table table = Table.of(
                "sequence", "at", "actor", "action", "subject", "before", "after", "correlationId", "position");
        AuditFilter filter = new AuditFilter(type, id, action, actor, from, to, before, limit);
        for (AuditEntry entry : auditLog.find(filter.query())) {
            Change change = entry.change();
            table.row(
                    entry.sequence(),
                    entry.at(),
                    entry.actor(),
                    change.action(),
                    change.subjectType() + " " + change.subjectId(),
                    change.before(),
                    change.after(),
                    entry.correlationId(),
                    entry.seal() == null ? null : entry.seal().position());
        }
        return table;
    }
}
