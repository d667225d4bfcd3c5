/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.boards.Quorum;

/** Whether a body may decide, and why. */
@Schema(name = "Quorum")
record QuorumView(
        boolean quorate,
        @Schema(
                        description = "Every rule that was looked at, met or not",
                        example = "BRD-2 met: a representative of HEE [hee]: at least 1 needed, 1 counted")
                List<String> reasons,
        @Schema(description = "The name of the terms of reference", example = "north-west-management-board")
                String body,
        TermsView termsOfReference) {

    static QuorumView of(Quorum quorum) {
        return new QuorumView(
                quorum.quorate(),
                quorum.findings().stream().map(Quorum.Finding::toString).toList(),
                quorum.terms().id().name(),
                TermsView.of(quorum.terms()));
    }
}
