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

/** Shows what was erased with a request, and what was kept and why. */
@Service
@Command(
        scope = "privacy",
        name = "subject-erasure",
        description = "Shows what was erased with a request, and what was kept and why")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public class ErasureCommand extends ConsoleCommand {

    @Argument(index = 0, name = "id", description = "Id of the request", required = true)
    private String id;

    @Reference
    private SubjectRequests requests;

    @Override
    protected Answer answer() {
        Table table = Table.of("domain", "category", "count", "manner", "basis", "policySha256", "at");
        requests.erasure(id)
                .forEach(one -> table.row(
                        one.domain(),
                        one.category(),
                        one.count(),
                        one.manner(),
                        one.basis(),
                        one.policySha256(),
                        one.at()));
        return table;
    }
}
