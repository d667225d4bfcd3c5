/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.recharging.Charges;
import org.leademployer.recharging.Recharging;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Charges that were calculated before, with their lines. */
@Component(service = RestResource.class)
@Path("charges/{calculation}")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "charges", description = "Charges of contracts by their pinned schedule 6")
@Permitted(Permission.READ_CHARGES)
public final class ChargesResource implements RestResource {

    private static final int DEFAULT_LIMIT = 1000;
    private static final int MAXIMUM_LIMIT = 10_000;

    private final Recharging recharging;
    private final Contracts contracts;

    @Activate
    public ChargesResource(@Reference Recharging recharging, @Reference Contracts contracts) {
        this.recharging = recharging;
        this.contracts = contracts;
    }

    @GET
    @Operation(
            operationId = "readCharges",
            summary = "Read charges that were calculated",
            description = "As they were, with a page of their lines by trainee and stretch (FIN-1).")
    @ApiResponse(responseCode = "200", description = "The charges and a page of lines")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ChargesView read(
            @Parameter(description = "The calculationId of charges") @PathParam("calculation") String calculation,
            @Parameter(description = "How many lines to pass over: the next of the page before") @QueryParam("after")
                    String after,
            @Parameter(description = "At most so many lines, 1 to 10000; 1000 where nothing is said")
                    @QueryParam("limit")
                    String limit) {
        int passed = after == null ? 0 : Problems.read("after", after, text -> number(text, 0, Integer.MAX_VALUE));
        int most =
                limit == null ? DEFAULT_LIMIT : Problems.read("limit", limit, text -> number(text, 1, MAXIMUM_LIMIT));
        Charges charges = recharging.ofCalculation(calculation);
        return ChargesView.page(contracts.require(charges.calculation().contractId()), charges, passed, most);
    }

    private static int number(String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        throw new IllegalArgumentException("lies between " + least + " and " + most);
    }
}
