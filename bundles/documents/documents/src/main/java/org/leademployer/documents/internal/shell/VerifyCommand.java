/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.shell;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.documents.Documents;
import org.leademployer.documents.Verification;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.platform.problem.Problem;

/** Reads every content again. */
@Service
@Command(
        scope = "document",
        name = "verify",
        description = "Reads every content again, and names what is missing, altered or left over",
        detailedDescription =
                "Of the whole country. It changes nothing, and fails where something is missing or altered."
                        + " What is left over does no harm: document:sweep takes it away (CON-12).")
@Permitted(Permission.READ_DOCUMENTS)
public class VerifyCommand extends ConsoleCommand {

    @Reference
    private Documents documents;

    @Override
    protected Answer answer() {
        Verification found = documents.verify();
        Details details = Details.of("contents", found.contents())
                .and("whole", found.whole())
                .and("missing", found.missing())
                .and("altered", found.altered())
                .and("orphaned", found.orphaned());
        return found.isSound()
                ? details
                : details.failing(Problem.of(
                                "contents-not-sound",
                                500,
                                "Contents are missing or altered",
                                (found.contents() - found.whole()) + " of " + found.contents()
                                        + " contents are not whole.")
                        .withRule("CON-12")
                        .withNext("Put them back from a backup of the folder documents/, under the same names."));
    }
}
