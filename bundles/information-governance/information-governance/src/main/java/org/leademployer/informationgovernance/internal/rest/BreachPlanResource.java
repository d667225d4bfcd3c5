/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

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
import org.leademployer.informationgovernance.BreachPlan;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The plan for a breach, below the contract's own path, as charges are: either domain can be taken away alone. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/breach-plan")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "data protection", description = "Breaches and protocols by the contract's pinned schedule 10")
public final class BreachPlanResource implements RestResource {

    private final DataProtection dataProtection;
    private final Contracts contracts;

    @Activate
    public BreachPlanResource(@Reference DataProtection dataProtection, @Reference Contracts contracts) {
        this.dataProtection = dataProtection;
        this.contracts = contracts;
    }

    @POST
    @Permitted(Permission.READ_DATA_PROTECTION)
    @Operation(
            operationId = "planBreach",
            summary = "Plan what to do about a breach",
            description =
                    "Who reports to whom and by when, by the schedule 10 in force on the day of the discovery (IG-6)."
                            + " The statutory deadline is answered even where that schedule is missing; the refusal then stands in"
                            + " the place of the plan (SCH-4).")
    @ApiResponse(responseCode = "200", description = "The plan, or the statutory deadline and why there is no plan")
    @ApiResponse(responseCode = "400", description = "invalid-input (IG-6), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public BreachPlanView plan(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract, BreachRequest request) {
        BreachPlan plan = dataProtection.breachPlan(contract, BreachRequest.read(request));
        return BreachPlanView.of(contracts.require(plan.contractId()), plan);
    }
}
