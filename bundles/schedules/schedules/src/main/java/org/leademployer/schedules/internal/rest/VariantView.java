/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Locale;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.DeployedVariant;

/** A deployed variant, as REST shows it. */
record VariantView(
        @Schema(description = "Number of the schedule", example = "6") Object schedule,
        @Schema(description = "Node of the geography", example = "north-west") String region,
        @Schema(example = "1.0.0") String version,
        @Schema(description = "First day on which a draft contract may take it") LocalDate validFrom,
        @Schema(description = "Last such day; absent while none is known") LocalDate validTo,
        @Schema(description = "What brought it: configuration or bundle", example = "bundle") String source,
        @Schema(description = "Digest of its terms") String termsSha256,
        @Schema(description = "The bundle that carries its rules") BundleIdentity bundle,
        @Schema(description = "ACTIVE; OPEN while it is not called because it failed; QUARANTINED until it is released")
                Containment.State state,
        @Schema(description = "How many failures count against it", example = "0") int failures) {

    static VariantView of(DeployedVariant variant, Containment containment) {
        return new VariantView(
                Schedules.number(variant.id().schedule()),
                variant.id().region().slug(),
                variant.id().version().toString(),
                variant.validity().from(),
                variant.validity().to(),
                variant.source().name().toLowerCase(Locale.ROOT),
                variant.terms().sha256(),
                variant.bundle(),
                containment.state(),
                containment.failures());
    }
}
