/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.leademployer.fitness.DeployedRouting;
import org.leademployer.platform.Region;

/** A routing that is deployed. */
@Schema(name = "FitnessRouting")
record RoutingView(
        @Schema(example = "table-of-responsibilities") String id,
        @Schema(example = "1.0.0") String version,
        @Schema(type = "string", description = "The node at which it applies, and below", example = "national")
                Region region,
        @Schema(description = "A table, or a bundle with rules") DeployedRouting.Origin origin,
        @Schema(type = "string", format = "date") LocalDate validFrom,
        @Schema(type = "string", format = "date", description = "Absent for no end") LocalDate validTo,
        String title,
        @Schema(description = "Who decided it, and where that is written; of rules the bundle") String source) {

    static RoutingView of(DeployedRouting routing) {
        return new RoutingView(
                routing.id().id(),
                routing.id().version().toString(),
                routing.id().region(),
                routing.origin(),
                routing.validFrom(),
                routing.validTo(),
                routing.title(),
                routing.source());
    }
}
