/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.RouteInput;
import org.leademployer.fitness.Stage;
import org.leademployer.platform.problem.Problems;

/** A question as it comes in. */
@Schema(name = "RouteQuestion")
record RouteRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "A node", example = "north-east")
                String region,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        allowableValues = {"DOCTOR", "DENTIST", "PUBLIC_HEALTH"})
                String profession,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, implementation = Concern.class) String concern,
        @Schema(description = "When it became known; IN_POST when left out", implementation = Stage.class) String stage,
        @Schema(
                        type = "boolean",
                        description =
                                "Severe enough for a fitness-to-practise investigation (FTP-1); false when left out")
                String severe,
        @Schema(
                        type = "boolean",
                        description = "Whether a serious untoward incident is part of it (FTP-3); false when left out")
                String seriousUntowardIncident,
        @Schema(description = "The day on which it became known; today when left out", example = "2021-08-02")
                String on) {

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input) when nothing was sent */
    static RouteRequest given(RouteRequest request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    RouteInput read() {
        return new RouteInput(region, profession, concern, stage, severe, seriousUntowardIncident, on);
    }
}
