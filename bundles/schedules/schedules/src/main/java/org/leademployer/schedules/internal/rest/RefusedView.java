/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.leademployer.schedules.RefusedVariant;

/** A refused file or bundle, as REST shows it. */
record RefusedView(
        @Schema(description = "The file or bundle", example = "org.leademployer.schedule6-north-east-1.1.0.cfg")
                String origin,
        @Schema(description = "Everything that is wrong with it") List<String> reasons,
        @Schema(description = "When it was refused") Instant at) {

    static RefusedView of(RefusedVariant refused) {
        return new RefusedView(refused.origin(), refused.reasons(), refused.at());
    }
}
