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
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.Mobilisation;
import org.leademployer.contractmanagement.Mobilisations;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The mobilisation of a contract (CON-15). */
@Component(service = RestResource.class)
@Path("contract-management/{contract}/mobilisation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class MobilisationResource implements RestResource {

    private final Mobilisations mobilisations;

    @Activate
    public MobilisationResource(@Reference Mobilisations mobilisations) {
        this.mobilisations = mobilisations;
    }

    @GET
    @Operation(
            operationId = "readMobilisation",
            summary = "Read the mobilisation",
            description = "Every task, and whether all is ready: with everything that is open.")
    @ApiResponse(responseCode = "200", description = "The mobilisation")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found; no-mobilisation (CON-15)")
    public Mobilisation read(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return mobilisations.require(contract);
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Operation(
            operationId = "beginMobilisation",
            summary = "Begin the mobilisation",
            description = "By a plan that is data; due dates are counted back from the first day of the term.")
    @ApiResponse(responseCode = "200", description = "The mobilisation")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "mobilisation-begun (CON-15); no-mobilisation-plan (CON-15)")
    public Mobilisation begin(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract, BeginRequest request) {
        return mobilisations.begin(contract, request == null ? null : request.plan());
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("tasks/{task}/done")
    @Operation(
            operationId = "completeMobilisationTask",
            summary = "Say that a task was done",
            description = "With a reference to its evidence.")
    @ApiResponse(responseCode = "200", description = "The mobilisation")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "task-done (CON-15)")
    public Mobilisation done(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("task") String task,
            Action.DoneInput request) {
        return mobilisations.done(contract, task, Bodies.given(request));
    }

    /** By which plan. */
    @Schema(name = "MobilisationRequest")
    record BeginRequest(
            @Schema(description = "The name of a mobilisation plan; the one in force when left out") String plan) {}
}
