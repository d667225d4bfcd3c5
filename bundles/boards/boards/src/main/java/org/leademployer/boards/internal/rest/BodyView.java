/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;

/** A body as its terms of reference describe it. */
@Schema(name = "Body")
record BodyView(
        @Schema(example = "north-west-management-board") String name,
        @Schema(type = "string", description = "The node at which they apply, and below", example = "north-west")
                Region region,
        @Schema(example = "1.0.0") String version,
        @Schema(type = "string", format = "date") LocalDate validFrom,
        @Schema(type = "string", format = "date", description = "Absent for no end") LocalDate validTo,
        String title,
        @Schema(description = "Who decided it, and where that is written") String source,
        @Schema(description = "Whether a quorum is set: without one it cannot decide (BRD-2)") boolean quorumSet,
        @Schema(description = "At least so many meetings in a calendar year; absent where not set")
                Integer meetingsPerYear,
        @Schema(description = "To whom it reports and may escalate") List<String> reportsTo) {

    static BodyView of(Definition<TermsOfReference> terms) {
        return new BodyView(
                terms.id().name(),
                terms.id().region(),
                terms.id().version().toString(),
                terms.validFrom(),
                terms.validTo(),
                terms.title(),
                terms.source(),
                !terms.content().quorum().isEmpty(),
                terms.content().meetingsPerYear(),
                terms.content().reportsTo());
    }
}
