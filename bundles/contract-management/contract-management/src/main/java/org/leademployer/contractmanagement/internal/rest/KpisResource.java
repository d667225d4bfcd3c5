/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The indicators of a contract, month by month (CON-6). */
@Component(service = RestResource.class)
@Path("contract-management/{contract}/kpis")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class KpisResource implements RestResource {

    private final Kpis kpis;

    @Activate
    public KpisResource(@Reference Kpis kpis) {
        this.kpis = kpis;
    }

    @GET
    @Operation(
            operationId = "readContractKpis",
            summary = "Read the performance of a contract",
            description =
                    "Every indicator of its set with every month, measured, due and missing; trend and colour (CON-6).")
    @ApiResponse(responseCode = "200", description = "The performance")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Performance read(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return kpis.performance(contract);
    }

    @GET
    @Path("adoptions")
    @Operation(
            operationId = "listKpiAdoptions",
            summary = "Which indicator sets apply",
            description = "From which month on; the last first. Which version of a set decides, the month says.")
    @ApiResponse(responseCode = "200", description = "Adoptions")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Kpis.Adoption> adoptions(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return kpis.adoptions(contract);
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("adoptions")
    @Operation(
            operationId = "adoptKpis",
            summary = "Say which indicator set applies",
            description = "From a month of the term on that has not been measured yet.")
    @ApiResponse(responseCode = "200", description = "The adoption")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "month-measured (CON-6)")
    public Kpis.Adoption adopt(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract, AdoptRequest request) {
        AdoptRequest given = Bodies.given(request);
        return kpis.adopt(contract, given.set(), given.from());
    }

    /** Which set, from when. */
    @Schema(name = "KpiAdoptionRequest")
    record AdoptRequest(
            @Schema(description = "The name of an indicator set", example = "lead-employer") String set,
            @Schema(description = "The first month", example = "2022-04") String from) {}
}
