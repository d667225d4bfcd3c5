/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.tribunals.ClaimShare;
import org.leademployer.tribunals.Tribunals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The shares of a claim, below the contract's own path, as charges are: either domain can be taken away alone. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/tribunal-shares")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tribunals", description = "Employment tribunal claims by the contract's pinned schedule 8")
public final class ContractTribunalsResource implements RestResource {

    private final Tribunals tribunals;
    private final Contracts contracts;

    @Activate
    public ContractTribunalsResource(@Reference Tribunals tribunals, @Reference Contracts contracts) {
        this.tribunals = tribunals;
        this.contracts = contracts;
    }

    @POST
    @Permitted(Permission.READ_TRIBUNALS)
    @Operation(
            operationId = "shareClaim",
            summary = "Share a claim",
            description =
                    "Who bears what of costs and award, to the penny, by the schedule 8 in force on the last day of"
                            + " the acts (TRI-3, SCH-5). Asking twice for the same gives the same calculation.")
    @ApiResponse(responseCode = "200", description = "The shares, and the id of the calculation that is kept")
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-1), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "variant-not-deployed, variant-terms-changed (SCH-4)")
    @ApiResponse(responseCode = "502", description = "variant-failed, variant-impossible-result (SCH-8)")
    public SharesView shares(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            TribunalRequests.Shares request) {
        ClaimShare shares =
                tribunals.shares(contract, TribunalRequests.given(request).read());
        return SharesView.of(contracts.require(shares.calculation().contractId()), shares);
    }
}
