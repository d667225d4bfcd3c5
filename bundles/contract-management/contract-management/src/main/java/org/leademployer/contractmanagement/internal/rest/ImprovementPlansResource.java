/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ImprovementPlans;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Improvement plans, and their way up the line (CON-6, BRD-4). */
@Component(service = RestResource.class)
@Path("contract-management/{contract}/improvement-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class ImprovementPlansResource implements RestResource {

    private final ImprovementPlans plans;

    @Activate
    public ImprovementPlansResource(@Reference ImprovementPlans plans) {
        this.plans = plans;
    }

    @GET
    @Operation(
            operationId = "listImprovementPlans",
            summary = "List improvement plans",
            description = "The last opened first.")
    @ApiResponse(responseCode = "200", description = "Plans")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<ImprovementPlan> list(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return plans.list(contract);
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Operation(
            operationId = "openImprovementPlan",
            summary = "Open an improvement plan",
            description = "For an indicator whose last measure is amber or red.")
    @ApiResponse(
            responseCode = "201",
            description = "The plan; its address in Location",
            content = @Content(schema = @Schema(implementation = ImprovementPlan.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "plan-not-needed (CON-6); plan-open (CON-6)")
    public Response open(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ImprovementPlan.Input request) {
        ImprovementPlan plan = plans.open(contract, Bodies.given(request));
        return Response.created(
                        URI.create("contract-management/" + plan.contractId() + "/improvement-plans/" + plan.id()))
                .entity(plan)
                .build();
    }

    @GET
    @Path("{plan}")
    @Operation(
            operationId = "readImprovementPlan",
            summary = "Read an improvement plan",
            description = "With its actions and escalations.")
    @ApiResponse(responseCode = "200", description = "The plan")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ImprovementPlan read(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("plan") String plan) {
        return plans.require(contract, plan);
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{plan}/actions")
    @Operation(operationId = "addPlanAction", summary = "Add an action", description = "With owner role and due date.")
    @ApiResponse(responseCode = "200", description = "The action")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "plan-closed (CON-6)")
    public Action addAction(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("plan") String plan,
            Action.Input request) {
        return plans.addAction(contract, plan, Bodies.given(request));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{plan}/actions/{action}/done")
    @Operation(
            operationId = "completePlanAction",
            summary = "Say that an action was done",
            description = "With a reference to its evidence.")
    @ApiResponse(responseCode = "200", description = "The action")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "action-done; plan-closed (CON-6)")
    public Action done(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("plan") String plan,
            @PathParam("action") String action,
            Action.DoneInput request) {
        return plans.done(contract, plan, action, Bodies.given(request));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{plan}/escalations")
    @Operation(
            operationId = "escalatePlan",
            summary = "Record a step up the line",
            description =
                    "To the committee first, then to the board, with the matter and, once there is one, the decision.")
    @ApiResponse(responseCode = "200", description = "The plan")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "escalated-already, committee-first, plan-closed (CON-6)")
    @ApiResponse(responseCode = "422", description = "decision-not-of-board (BRD-4)")
    public ImprovementPlan escalate(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("plan") String plan,
            ImprovementPlan.EscalationInput request) {
        return plans.escalate(contract, plan, Bodies.given(request));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{plan}/escalations/{escalation}/decision")
    @Operation(
            operationId = "decideEscalation",
            summary = "Record what the body has decided",
            description = "By the id of its decision about this contract.")
    @ApiResponse(responseCode = "200", description = "The plan")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "422", description = "decision-not-of-board (BRD-4)")
    public ImprovementPlan decided(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("plan") String plan,
            @PathParam("escalation") String escalation,
            DecisionRequest request) {
        return plans.decided(contract, plan, escalation, Bodies.given(request).decision());
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{plan}/close")
    @Operation(
            operationId = "closeImprovementPlan",
            summary = "Close an improvement plan",
            description = "Once a later month is green and every action is done.")
    @ApiResponse(responseCode = "200", description = "The plan")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "plan-not-fulfilled (CON-6) with all that is missing; plan-closed (CON-6)")
    public ImprovementPlan close(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("plan") String plan) {
        return plans.close(contract, plan);
    }

    /** What was decided. */
    @Schema(name = "EscalationDecisionRequest")
    record DecisionRequest(@Schema(description = "The id of a decision of the board") String decision) {}
}
