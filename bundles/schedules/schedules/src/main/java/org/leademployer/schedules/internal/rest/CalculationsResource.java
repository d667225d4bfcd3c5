/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Calculations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Calculations that are kept, over REST. */
@Component(service = RestResource.class)
@Path("calculations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calculations", description = "Calculations that are kept, and their proof")
@Permitted(Permission.READ_CHARGES)
public final class CalculationsResource implements RestResource {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Calculations calculations;

    @Activate
    public CalculationsResource(@Reference Calculations calculations) {
        this.calculations = calculations;
    }

    @GET
    @Operation(
            operationId = "listCalculations",
            summary = "List calculations",
            description = "Newest first, of one contract or of all.")
    @ApiResponse(responseCode = "200", description = "The calculations")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public List<CalculationView> list(
            @Parameter(description = "Only of the contract with this id") @QueryParam("contract") String contract,
            @Parameter(description = "At most so many, 1 to 1000; 20 where nothing is said") @QueryParam("limit")
                    String limit) {
        int most = limit == null ? DEFAULT_LIMIT : Problems.read("limit", limit, CalculationsResource::readLimit);
        return calculations.newest(contract, most).stream()
                .map(CalculationView::of)
                .toList();
    }

    @GET
    @Path("{calculation}")
    @Operation(
            operationId = "readCalculation",
            summary = "Read the record of a calculation",
            description = "With the terms it rests on and the digests of its inputs and result (SCH-5).")
    @ApiResponse(responseCode = "200", description = "The calculation")
    @ApiResponse(responseCode = "404", description = "not-found")
    public CalculationView read(@Parameter(description = "Its id") @PathParam("calculation") String calculation) {
        return calculations.find(calculation).map(CalculationView::of).orElseThrow(() -> Problems.notFound(
                        "calculation", calculation)
                .toException());
    }

    private static int readLimit(String text) {
        int limit;
        try {
            limit = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("lies between 1 and " + MAXIMUM_LIMIT);
        }
        return limit;
    }
}
