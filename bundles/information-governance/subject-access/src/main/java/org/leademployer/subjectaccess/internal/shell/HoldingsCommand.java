/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.subjectaccess.SubjectRequests;

/** Lists what is held on the person of a request, without content, and what the retention policy says of it. */
@Service
@Command(
        scope = "privacy",
        name = "subject-holdings",
        description = "Lists what is held on the person of a request, without content, and what the "
                + "retention policy says of it")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public class HoldingsCommand extends ConsoleCommand {

    @Argument(index = 0, name = "id", description = "Id of the request", required = true)
    private String id;

    @Reference
    private SubjectRequests requests;

    @Override
    protected Answer answer() {
        Table table = Table.of("domain", "category", "count", "lastDay", "outcome", "keptUntil", "basis", "reasons");
        requests.holdings(id)
                .forEach(one -> table.row(
                        one.domain(),
                        one.category(),
                        one.count(),
                        one.lastDay(),
                        one.outcome(),
                        one.keptUntil(),
                        one.basis(),
                        String.join("; ", one.reasons())));
        return table;
    }
}
