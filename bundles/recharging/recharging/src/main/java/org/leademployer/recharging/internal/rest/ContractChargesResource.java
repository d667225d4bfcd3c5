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

/**
 * The charges of a contract, below the contract's own path. The contracts domain has the root path {@code contracts};
 * JAX-RS prefers the root path with more literal characters, so requests that end in {@code /charges} come here and all
 * others go there, and either domain can be taken away without the other.
 */
@Component(service = RestResource.class)
@Path("contracts/{contract}/charges")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "charges", description = "Charges of contracts by their pinned schedule 6")
@Permitted(Permission.READ_CHARGES)
public final class ContractChargesResource implements RestResource {

    private final Recharging recharging;
    private final Contracts contracts;

    @Activate
    public ContractChargesResource(@Reference Recharging recharging, @Reference Contracts contracts) {
        this.recharging = recharging;
        this.contracts = contracts;
    }

    @GET
    @Operation(
            operationId = "chargeContract",
            summary = "Charge a contract",
            description =
                    "For the days that the period and the contract's term share, by payer and kind, with the terms on"
                            + " which the sums rest (FIN-1, SCH-5). Asking twice for the same gives the same calculation.")
    @ApiResponse(responseCode = "200", description = "The charges, and the id of the calculation that is kept")
    @ApiResponse(responseCode = "400", description = "invalid-input; reversed dates (SCH-10)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "variant-not-deployed, variant-terms-changed (SCH-4)")
    @ApiResponse(responseCode = "422", description = "outside-term (CON-1); period-too-long (FIN-1)")
    @ApiResponse(responseCode = "502", description = "variant-failed, variant-impossible-result (SCH-8)")
    public ChargesView charges(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "First day", example = "2022-04-01") @QueryParam("from") String from,
            @Parameter(description = "Last day, included", example = "2023-03-31") @QueryParam("to") String to) {
        Charges charges = recharging.charges(contract, Problems.readPeriod(from, to));
        return ChargesView.of(contracts.require(charges.calculation().contractId()), charges);
    }
}
