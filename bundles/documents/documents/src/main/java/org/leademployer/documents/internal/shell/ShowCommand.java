/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.shell;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.documents.Document;
import org.leademployer.documents.Documents;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;

/** Shows a document. */
@Service
@Command(scope = "document", name = "show", description = "Shows a document with all its versions")
@Permitted(Permission.READ_DOCUMENTS)
public class ShowCommand extends ConsoleCommand {

    @Argument(name = "document", description = "Its id", required = true)
    private String document;

    @Reference
    private Documents documents;

    @Override
    protected Answer answer() {
        Document found = documents.require(document);
        return DocumentDetails.of(found, documents.versions(found.id()));
    }
}
