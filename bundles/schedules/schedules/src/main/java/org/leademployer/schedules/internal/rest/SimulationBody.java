/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** What is asked for when a variant is to be simulated. */
@Schema(name = "SimulationRequest")
record SimulationBody(
        @Schema(description = "The candidate") VariantBody variant,
        @Schema(description = "Node whose contracts, and those below it, are simulated", example = "north-west")
                String region,
        @Schema(description = "First day", example = "2022-04-01") String from,
        @Schema(description = "Last day, included", example = "2023-03-31") String to) {

    /** A version of a variant. */
    @Schema(name = "SimulationCandidate")
    record VariantBody(
            @Schema(description = "Node of the variant", example = "north-west") String region,
            @Schema(example = "1.1.0") String version) {

        /** @throws ProblemException (invalid-input, 400) */
        VariantId read(String schedule) {
            Region node = Problems.read("variant.region", region, Region::new);
            return new VariantId(schedule, node, Problems.read("variant.version", version, VariantVersion::parse));
        }
    }

    /** The same, read. */
    record Asked(VariantId variant, Region region, Period period) {}

    /** @throws ProblemException (invalid-input, 400) with everything that is wrong */
    static Asked read(String schedule, SimulationBody body) {
        if (body == null) {
            throw Problems.invalidInput("There is no body.", List.of()).toException();
        }
        List<Problem.Fault> faults = new ArrayList<>();
        VariantBody candidate = body.variant() == null ? new VariantBody(null, null) : body.variant();
        Region node = tried(faults, () -> Problems.read("variant.region", candidate.region(), Region::new));
        VariantVersion version =
                tried(faults, () -> Problems.read("variant.version", candidate.version(), VariantVersion::parse));
        Region region = tried(faults, () -> Problems.read("region", body.region(), Region::new));
        tried(faults, () -> Problems.readDate("from", body.from()));
        tried(faults, () -> Problems.readDate("to", body.to()));
        if (!faults.isEmpty()) {
            throw Problems.invalidInput("Nothing was started.", faults).toException();
        }
        return new Asked(new VariantId(schedule, node, version), region, Problems.readPeriod(body.from(), body.to()));
    }

    private static <T> T tried(List<Problem.Fault> faults, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
            return null;
        }
    }
}
