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
import org.leademployer.tribunals.ClaimPlan;
import org.leademployer.tribunals.Tribunals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plan for a claim, below the contract's own path. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/handling-plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tribunals", description = "Employment tribunal claims by the contract's pinned schedule 8")
public final class ContractPlanResource implements RestResource {

    private final Tribunals tribunals;
    private final Contracts contracts;

    @Activate
    public ContractPlanResource(@Reference Tribunals tribunals, @Reference Contracts contracts) {
        this.tribunals = tribunals;
        this.contracts = contracts;
    }

    @POST
    @Permitted(Permission.READ_TRIBUNALS)
    @Operation(
            operationId = "planHandling",
            summary = "Plan the handling of a claim",
            description =
                    "Who leads, instructs solicitors, is told and may settle, and what is due when, by the schedule 8"
                            + " in force on the day on which the tribunal sent the claim (TRI-2). The statutory deadline is"
                            + " answered even where that schedule is missing; the refusal then stands in the place of the plan"
                            + " (SCH-4).")
    @ApiResponse(responseCode = "200", description = "The plan, or the statutory deadline and why there is no plan")
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-1), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public PlanView plan(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            TribunalRequests.Plan request) {
        ClaimPlan plan =
                tribunals.handlingPlan(contract, TribunalRequests.given(request).read());
        return PlanView.of(contracts.require(plan.contractId()), plan);
    }
}
