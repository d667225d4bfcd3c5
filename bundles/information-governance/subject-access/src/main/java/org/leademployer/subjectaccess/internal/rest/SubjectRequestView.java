/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.subjectaccess.SubjectRequest;

/** A request as it is read over REST. */
@Schema(name = "SubjectRequest")
record SubjectRequestView(
        String id,
        @Schema(description = "The platform's id of the person; names nobody") String person,
        SubjectRequest.Kind kind,
        SubjectRequest.Ground ground,
        String region,
        SubjectRequest.State state,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean extended,
        @Schema(description = "Null until the identity is checked") LocalDate identityCheckedOn,
        SubjectRequest.Means identityMeans,
        @Schema(description = "The archive that was made last; null where there is none") ArchiveView archive,
        String proposedBy,
        SubjectRequest.Refusal refusal,
        LocalDate closedOn,
        long version) {

    /** An archive. */
    @Schema(name = "SubjectArchive")
    record ArchiveView(
            Instant madeAt,
            @Schema(description = "Of the zip file") String sha256,
            @Schema(description = "In bytes") long size,
            @Schema(description = "The last day on which it can be had") LocalDate expiresOn,
            boolean complete,
            @Schema(description = "Domains that were not running: the archive must be made again")
                    List<String> notRunning) {}

    static SubjectRequestView of(SubjectRequest request) {
        SubjectRequest.Identity identity = request.identity();
        SubjectRequest.Archive archive = request.archive();
        return new SubjectRequestView(
                request.id(),
                request.person(),
                request.kind(),
                request.ground(),
                request.region().slug(),
                request.state(),
                request.receivedOn(),
                request.dueOn(),
                request.extended(),
                identity == null ? null : identity.on(),
                identity == null ? null : identity.means(),
                archive == null
                        ? null
                        : new ArchiveView(
                                archive.madeAt(),
                                archive.sha256(),
                                archive.size(),
                                archive.expiresOn(),
                                archive.isComplete(),
                                archive.missing()),
                request.proposedBy(),
                request.refusal(),
                request.closedOn(),
                request.version());
    }
}
