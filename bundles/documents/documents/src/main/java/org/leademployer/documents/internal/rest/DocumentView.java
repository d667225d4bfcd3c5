/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.documents.Document;
import org.leademployer.documents.DocumentKind;
import org.leademployer.documents.DocumentVersion;

/** A document with all its versions. */
@Schema(name = "Document")
record DocumentView(
        String id,
        @Schema(description = "To what it belongs", example = "contract") String subjectKind,
        String subjectId,
        DocumentKind kind,
        @Schema(
                        description = "Its code in the OCDS list of document types; absent where the list has none",
                        example = "contractSigned")
                String ocdsType,
        String title,
        @Schema(description = "SIGNED: nothing of it changes any more") Document.State state,
        @Schema(description = "The first first") List<VersionView> versions,
        @Schema(description = "Absent while it is open") SignatureView signature) {

    @Schema(name = "DocumentVersion")
    record VersionView(
            @Schema(example = "1") int number,
            @Schema(example = "contract.pdf") String fileName,
            @Schema(example = "application/pdf") String mediaType,
            @Schema(description = "In bytes") long size,
            @Schema(description = "The digest under which the content is kept, 64 hexadecimal digits") String sha256,
            @Schema(description = "The user who added it") String addedBy,
            @Schema(type = "string", format = "date-time") Instant addedAt) {

        private static VersionView of(DocumentVersion version) {
            return new VersionView(
                    version.number(),
                    version.fileName(),
                    version.mediaType(),
                    version.size(),
                    version.sha256(),
                    version.addedBy(),
                    version.addedAt());
        }
    }

    @Schema(name = "DocumentSignature")
    record SignatureView(
            @Schema(description = "The day on the paper", type = "string", format = "date") LocalDate signedOn,
            @Schema(description = "In which role, never a name", example = "senior-contract-owner") String role,
            @Schema(description = "The user who recorded it") String recordedBy,
            @Schema(type = "string", format = "date-time") Instant recordedAt) {

        private static SignatureView of(Document.Signature signature) {
            return signature == null
                    ? null
                    : new SignatureView(
                            signature.signedOn(), signature.role(), signature.recordedBy(), signature.recordedAt());
        }
    }

    static DocumentView of(Document document, List<DocumentVersion> versions) {
        return new DocumentView(
                document.id(),
                document.subject().kind(),
                document.subject().id(),
                document.kind(),
                document.kind().ocdsType().orElse(null),
                document.title(),
                document.state(),
                versions.stream().map(VersionView::of).toList(),
                SignatureView.of(document.signature()));
    }
}
