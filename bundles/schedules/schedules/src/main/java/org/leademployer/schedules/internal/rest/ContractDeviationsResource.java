/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import javax.ws.rs.Consumes;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.Deviations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Why a contract differs from the national terms, below the contract's path. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/deviations/{schedule}/{term}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedules", description = "Regional variants of schedules 6, 8 and 10: deployed, compared, used")
@Permitted(Permission.CHANGE_CONTRACTS)
public final class ContractDeviationsResource implements RestResource {

    private final Deviations deviations;

    @Activate
    public ContractDeviationsResource(@Reference Deviations deviations) {
        this.deviations = deviations;
    }

    @PUT
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainDeviation",
            summary = "Say why a term differs from the national default",
            description =
                    "For the two values that it has now: once one of them is another, the reason is stale (SCH-7).")
    @ApiResponse(responseCode = "200", description = "The deviation with its reason")
    @ApiResponse(responseCode = "400", description = "invalid-input, with everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-deviation (SCH-7)")
    public DeviationView explain(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "6, 8 or 10") @PathParam("schedule") String schedule,
            @Parameter(description = "Name of the term", example = "price.service-fee") @PathParam("term") String term,
            ReasonBody body) {
        ReasonBody given = body == null ? new ReasonBody(null, null, null) : body;
        return DeviationView.of(deviations.explain(contract, Schedules.read(schedule), term, given.read()));
    }

    /** Why, and who agreed. */
    @Schema(name = "DeviationReason")
    record ReasonBody(
            @Schema(description = "At most 1000 characters") String reason,
            @Schema(description = "Role or title, at most 200 characters", example = "Regional Postgraduate Dean")
                    String agreedBy,
            @Schema(example = "2021-07-01") String agreedOn) {

        DeviationReason read() {
            VariantNames faults = new VariantNames();
            String why = faults.required("reason", reason, text -> limited(text, 1000));
            String who = faults.required("agreedBy", agreedBy, text -> limited(text, 200));
            LocalDate when = faults.required("agreedOn", agreedOn, text -> Problems.readDate("agreedOn", text));
            faults.refuse("Nothing was changed.");
            return new DeviationReason(why, who, when);
        }

        private static String limited(String text, int longest) {
            if (text.length() > longest) {
                throw new IllegalArgumentException("has at most " + longest + " characters");
            }
            return text;
        }
    }
}
