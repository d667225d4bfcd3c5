/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.shell;

import java.util.List;
import org.leademployer.documents.Document;
import org.leademployer.documents.DocumentVersion;
import org.leademployer.platform.console.Details;

/** A document as commands print it. */
final class DocumentDetails {

    private DocumentDetails() {}

    static Details of(Document document, List<DocumentVersion> versions) {
        return Details.of("id", document.id())
                .and(
                        "subject",
                        document.subject().kind() + " " + document.subject().id())
                .and("kind", document.kind())
                .and("title", document.title())
                .and("state", document.state())
                .and("changes", document.version())
                .and(
                        "signedOn",
                        document.signature() == null
                                ? null
                                : document.signature().signedOn())
                .and(
                        "signatoryRole",
                        document.signature() == null
                                ? null
                                : document.signature().role())
                .and("versions", versions.stream().map(DocumentDetails::text).toList());
    }

    private static String text(DocumentVersion version) {
        return version.number() + ": " + version.fileName() + ", " + version.mediaType() + ", " + version.size()
                + " bytes, sha256 " + version.sha256() + ", by " + version.addedBy() + " at " + version.addedAt();
    }
}
