/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;

/** One version of a definition as people look it up. */
@Schema(name = "Definition")
record DefinitionView(
        @Schema(example = "procurement-policy") String kind,
        @Schema(example = "hee-sfi-2021-22") String name,
        @Schema(type = "string", description = "The node at which it applies, and below", example = "national")
                Region region,
        @Schema(example = "1.0.0") String version,
        @Schema(type = "string", format = "date") LocalDate validFrom,
        @Schema(type = "string", format = "date", description = "Absent for no end") LocalDate validTo,
        String title,
        @Schema(description = "Who decided it, and where that is written") String source,
        @Schema(description = "The digest of its text") String sha256) {

    static DefinitionView of(Definition<?> definition) {
        return new DefinitionView(
                definition.id().kind(),
                definition.id().name(),
                definition.id().region(),
                definition.id().version().toString(),
                definition.validFrom(),
                definition.validTo(),
                definition.title(),
                definition.source(),
                definition.sha256());
    }
}
