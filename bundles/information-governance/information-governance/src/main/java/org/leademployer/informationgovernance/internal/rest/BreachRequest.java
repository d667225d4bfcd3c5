/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.informationgovernance.BreachInput;
import org.leademployer.platform.problem.Problems;

/** A breach as partners send it. */
@Schema(name = "Breach")
record BreachRequest(
        @Schema(
                        description = "When somebody became aware of it, with an offset",
                        example = "2021-11-02T09:30:00Z",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String discoveredAt,
        @Schema(
                        description = "Which party that was; LEAD_EMPLOYER where it is left out",
                        allowableValues = {"HEE", "LEAD_EMPLOYER", "HOST"})
                String discoveredBy,
        @Schema(
                        description = "Kinds of data, as far as they are known: CONTACT, EMPLOYMENT, PAY, TRAINING,"
                                + " IDENTITY, HEALTH, EQUALITY, CONDUCT",
                        example = "[\"PAY\"]")
                List<String> kinds,
        @Schema(description = "How many people's data, as far as it is known", type = "integer", example = "12")
                String people,
        @Schema(
                        description = "How likely it is to harm people; RISK where it is left out",
                        allowableValues = {"UNLIKELY", "RISK", "HIGH"})
                String risk) {

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) when there is no body */
    static BreachInput read(BreachRequest request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return new BreachInput(
                request.discoveredAt(), request.discoveredBy(), request.kinds(), request.people(), request.risk());
    }
}
