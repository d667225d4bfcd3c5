/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.documents.Documents;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;

/** Takes away what a crash has left. */
@Service
@Command(
        scope = "document",
        name = "sweep",
        description = "Deletes contents older than a day on which no document rests: what a crash has left",
        detailedDescription = "Of the whole country. A content of a document is never deleted (CON-12).")
@Permitted(Permission.KEEP_DOCUMENTS)
public class SweepCommand extends ConsoleCommand {

    @Reference
    private Documents documents;

    @Override
    protected Answer answer() {
        return Details.of("swept", documents.sweep());
    }
}
