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
import org.leademployer.documents.SignatureInput;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.problem.Problems;

/** Records a signature. */
@Service
@Command(
        scope = "document",
        name = "sign",
        description = "Records that the last version of a document is signed",
        detailedDescription = "From then on nothing of the document changes (CON-12). The digest says what was signed.")
@Permitted(Permission.KEEP_DOCUMENTS)
public class SignCommand extends ConsoleCommand {

    @Argument(name = "document", description = "Its id", required = true)
    private String document;

    @Argument(
            index = 1,
            name = "sha256",
            description = "The digest of the version that was signed, or its first 8 digits or more",
            required = true)
    private String sha256;

    @Argument(index = 2, name = "signedOn", description = "The day on the paper, such as 2021-03-15", required = true)
    private String signedOn;

    @Argument(
            index = 3,
            name = "role",
            description = "In which role the signatory signed, such as senior-contract-owner; never a name",
            required = true)
    private String role;

    @Reference
    private Documents documents;

    @Override
    protected Answer answer() {
        Document read = documents.require(document);
        if (!sha256.matches("[0-9a-f]{8,64}") || !read.latest().sha256().startsWith(sha256)) {
            throw Problems.invalidField(
                            "sha256", "is not the digest of the last version, or its first 8 digits or more")
                    .withRule("CON-12")
                    .withNext("'document:show' names the last version; nobody signs what they have not seen.")
                    .toException();
        }
        Document signed = documents.sign(document, read.version(), new SignatureInput(signedOn, role));
        return DocumentDetails.of(signed, documents.versions(signed.id()));
    }
}
