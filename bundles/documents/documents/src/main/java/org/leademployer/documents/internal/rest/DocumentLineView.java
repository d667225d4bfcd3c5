/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.documents.Document;
import org.leademployer.documents.DocumentKind;

/** A line of a list of documents. */
@Schema(name = "DocumentLine")
record DocumentLineView(
        String id,
        DocumentKind kind,
        String title,
        Document.State state,
        @Schema(description = "The number of its last version") int version,
        @Schema(description = "Of its last version, as the following", example = "contract.pdf") String fileName,
        @Schema(example = "application/pdf") String mediaType,
        @Schema(description = "In bytes") long size,
        @Schema(description = "64 hexadecimal digits") String sha256,
        String addedBy,
        @Schema(type = "string", format = "date-time") Instant addedAt,
        @Schema(description = "Absent while it is open", type = "string", format = "date") LocalDate signedOn) {

    static DocumentLineView of(Document document) {
        return new DocumentLineView(
                document.id(),
                document.kind(),
                document.title(),
                document.state(),
                document.latest().number(),
                document.latest().fileName(),
                document.latest().mediaType(),
                document.latest().size(),
                document.latest().sha256(),
                document.latest().addedBy(),
                document.latest().addedAt(),
                document.signature() == null ? null : document.signature().signedOn());
    }
}
