/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.SubjectRequestQuery;
import org.leademployer.subjectaccess.SubjectRequests;

/** Lists requests of data subjects. */
@Service
@Command(scope = "privacy", name = "subject-requests", description = "Lists requests of data subjects")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--state", description = "Only in this state")
    private String state;

    @Option(name = "--kind", description = "Only of this kind: ACCESS, ERASURE, RESTRICTION or RELEASE")
    private String kind;

    @Option(name = "--after", description = "Only after this one")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000, 100 when left out")
    private String limit;

    @Reference
    private SubjectRequests requests;

    @Override
    protected Answer answer() {
        InputFields fields = new InputFields();
        SubjectRequestQuery query = new SubjectRequestQuery(
                fields.optional("state", state, InputFields.oneOf(SubjectRequest.State.class)),
                fields.optional("kind", kind, InputFields.oneOf(SubjectRequest.Kind.class)),
                after,
                PageRequest.read(null, limit, 100, 1000).limit());
        fields.refuse("Nothing was read.", "IG-8");
        Table table = Table.of("id", "kind", "ground", "region", "state", "receivedOn", "dueOn", "complete", "version");
        requests.list(query)
                .forEach(one -> table.row(
                        one.id(),
                        one.kind(),
                        one.ground(),
                        one.region(),
                        one.state(),
                        one.receivedOn(),
                        one.dueOn(),
                        one.archive() == null ? null : one.archive().isComplete(),
                        one.version()));
        return table;
    }
}
