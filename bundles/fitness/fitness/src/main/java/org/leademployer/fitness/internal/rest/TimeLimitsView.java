/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;

/** A policy of time limits. */
@Schema(name = "FitnessTimeLimits")
record TimeLimitsView(
        @Schema(example = "fitness-time-limits") String id,
        @Schema(example = "1.0.0") String version,
        @Schema(type = "string", example = "national") Region region,
        @Schema(type = "string", format = "date") LocalDate validFrom,
        @Schema(type = "string", format = "date", description = "Absent for no end") LocalDate validTo,
        String title,
        String source,
        List<Limit> limits) {

    /** One time limit. */
    @Schema(name = "FitnessTimeLimit")
    record Limit(
            TimeLimit limit,
            @Schema(description = "0 for at once") int amount,
            Span.Unit unit,
            @Schema(description = "Where it is written, or that it is assumed") String source) {}

    static TimeLimitsView of(Definition<TimeLimits> policy) {
        return new TimeLimitsView(
                policy.id().name(),
                policy.id().version().toString(),
                policy.id().region(),
                policy.validFrom(),
                policy.validTo(),
                policy.title(),
                policy.source(),
                policy.content().limits().entrySet().stream()
                        .map(limit -> new Limit(
                                limit.getKey(),
                                limit.getValue().amount(),
                                limit.getValue().unit(),
                                limit.getValue().source()))
                        .toList());
    }
}
