/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;

/** Which terms of reference decide. */
@Schema(name = "TermsOfReferenceUsed")
record TermsView(
        @Schema(example = "north-west-management-board") String name,
        @Schema(type = "string", description = "The node at which they apply, and below", example = "north-west")
                Region region,
        @Schema(example = "1.0.0") String version,
        @Schema(description = "Who decided them, and where that is written") String source) {

    static TermsView of(Definition<TermsOfReference> terms) {
        return new TermsView(
                terms.id().name(), terms.id().region(), terms.id().version().toString(), terms.source());
    }
}
