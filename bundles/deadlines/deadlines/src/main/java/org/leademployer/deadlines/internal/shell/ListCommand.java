/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.DeadlineQuery;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.web.PageRequest;

/** Lists what is due. */
@Service
@Command(
        scope = "deadline",
        name = "list",
        description = "Lists what is due in all domains, overdue first, then by when it is due")
@Permitted(Permission.READ_DEADLINES)
public final class ListCommand extends ConsoleCommand {

    @Option(name = "--region", description = "Only this node and all below it")
    private String region;

    @Option(name = "--role", description = "Only of this office, such as commercial-team")
    private String role;

    @Option(name = "--domain", description = "Only of this domain, such as procurement")
    private String domain;

    @Option(name = "--until", description = "Only what is due on this day or before, such as 2027-03-31")
    private String until;

    @Option(name = "--overdue", description = "true: only what is overdue; false: only what is not")
    private String overdue;

    @Option(name = "--limit", description = "At most so many, 1 to 500")
    private String limit = "100";

    @Reference
    private Deadlines deadlines;

    @Override
    protected Answer answer() {
        Table table = Table.of("dueOn", "overdue", "what", "role", "rule", "region", "subject", "link");
        DeadlineQuery query = DeadlineQuery.read(region, role, domain, until, overdue);
        for (OpenDeadline open :
                deadlines.list(query, PageRequest.read(null, limit, 100, 500)).items()) {
            Deadline deadline = open.deadline();
            table.row(
                    deadline.day(),
                    open.overdue(),
                    deadline.what(),
                    deadline.owner(),
                    deadline.rule(),
                    deadline.node(),
                    deadline.subjectKind() + " " + deadline.subjectId(),
                    deadline.link());
        }
        return table;
    }
}
