/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.documents.Document;
import org.leademployer.documents.Documents;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Table;
import org.leademployer.platform.web.PageRequest;

/** Lists documents of a subject. */
@Service
@Command(
        scope = "document",
        name = "list",
        description = "Lists documents of a contract, a procurement or another subject",
        detailedDescription = "In the order in which they were added, each with its last version (CON-12).")
@Permitted(Permission.READ_DOCUMENTS)
public class ListCommand extends ConsoleCommand {

    @Option(name = "--after", description = "Only documents after the one with this id")
    private String after;

    @Option(name = "--limit", description = "At most so many, 1 to 1000; 100 where nothing is said")
    private String limit;

    @Argument(name = "subjectKind", description = "To what they belong, such as contract", required = true)
    private String subjectKind;

    @Argument(index = 1, name = "subjectId", description = "The id of that, or its reference", required = true)
    private String subjectId;

    @Reference
    private Documents documents;

    @Override
    protected Answer answer() {
        PageRequest page = PageRequest.read(after, limit, 100, 1000);
        Table table = Table.of("id", "kind", "title", "state", "version", "fileName", "size", "sha256", "signedOn");
        for (Document document : documents.list(subjectKind, subjectId, page.after(), page.limit())) {
            table.row(
                    document.id(),
                    document.kind(),
                    document.title(),
                    document.state(),
                    document.latest().number(),
                    document.latest().fileName(),
                    document.latest().size(),
                    document.latest().sha256(),
                    document.signature() == null ? null : document.signature().signedOn());
        }
        return table;
    }
}
