/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.exits.Exit;
import org.leademployer.exits.ExitDocument;
import org.leademployer.exits.ExitLine;
import org.leademployer.exits.ExitPlans;
import org.leademployer.exits.ExitQuery;
import org.leademployer.exits.Exits;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of exits, and the plans in it. */
@Component(service = RestResource.class)
@Path("exits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "exits", description = "The register of exits: ends of contracts, plans, what is to be done next")
@Permitted(Permission.READ_EXITS)
public final class ExitsResource implements RestResource {

    private static final String CONTRACT = "Id or reference of the contract";
    private static final String REGION = "Only this node and all below it";
    private static final String TAG = "The ETag that was read";
    private static final String CHANGED = "The exit; the version of its plan in ETag";
    private static final String FORBIDDEN = "not-allowed (X-3)";
    private static final String STALE = "precondition-failed";
    private static final String UNTAGGED = "precondition-required";
    private static final int USUAL = 100;

    private final Exits exits;
    private final ExitPlans plans;

    @Activate
    public ExitsResource(@Reference Exits exits, @Reference ExitPlans plans) {
        this.exits = exits;
        this.plans = plans;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listExits",
            summary = "List the register",
            description =
                    "A line for each contract that the caller may read, by reference: end, days left, colour with its"
                            + " reasons, next step, owner. With filters, at most 5000 contracts are looked at for a page: it may"
                            + " then have fewer lines than the limit, or none, and still name a next (EXI-6).")
    @ApiResponse(responseCode = "200", description = "A page; `next` names the one after it")
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-6); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    public Page<ExitLine> list(
            @Parameter(description = REGION, example = "north-west") @QueryParam("region") String region,
            @Parameter(description = "GREEN, AMBER or RED", example = "RED") @QueryParam("rag") String rag,
            @Parameter(description = "Only what this office plans", example = "contract-manager") @QueryParam("owner")
                    String owner,
            @Parameter(description = "The `next` of the page before: a reference") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 500; 100 when absent") @QueryParam("limit") String limit) {
        return exits.page(ExitQuery.read(region, rag, owner), PageRequest.read(after, limit, USUAL, Exits.MOST));
    }

    @GET
    @Path("picture")
    @Produces("image/svg+xml")
    @Operation(
            operationId = "readExitPicture",
            summary = "The coming three years as a picture",
            description =
                    "The ends of contracts by month and colour, and the first of them one by one. It reads the same in black"
                            + " and white, and says in words what it shows (EXI-6).")
    @ApiResponse(
            responseCode = "200",
            description = "An SVG",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(type = "string")))
    @ApiResponse(responseCode = "400", description = "unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "422", description = "register-too-large (EXI-6)")
    public byte[] picture(
            @Parameter(description = REGION, example = "north-west") @QueryParam("region") String region) {
        return PictureSvg.of(exits.picture(ExitQuery.read(region, null, null).region()))
                .getBytes(StandardCharsets.UTF_8);
    }

    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "readExitPage",
            summary = "The coming three years as a page to print",
            description = "The picture, and the same as tables. It needs nothing from elsewhere (EXI-6).")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "400", description = "unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "422", description = "register-too-large (EXI-6)")
    public String page(@Parameter(description = REGION, example = "north-west") @QueryParam("region") String region) {
        return ExitPages.picture(
                exits.picture(ExitQuery.read(region, null, null).region()));
    }

    @GET
    @Path("{contract}")
    @Operation(
            operationId = "readExit",
            summary = "Read the exit of a contract",
            description =
                    "As it stands in the register, with every reason, and its plan. The ETag is the version of the plan.")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = CONTRACT) @PathParam("contract") String contract) {
        return tagged(exits.require(contract));
    }

    @GET
    @Path("{contract}/exit-plan")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "printExitPlan",
            summary = "The exit plan as a page to print",
            description =
                    "By the template in force at the node of the contract, which a region may replace (EXI-3, X-7).")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); no-exit-template (EXI-3)")
    public String exitPlan(@Parameter(description = CONTRACT) @PathParam("contract") String contract) {
        return ExitPages.document(exits.document(contract, ExitDocument.Kind.EXIT_PLAN));
    }

    @GET
    @Path("{contract}/transition-plan")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "printTransitionPlan",
            summary = "The transition plan as a page to print",
            description =
                    "By the template in force at the node of the contract, which a region may replace (EXI-3, X-7).")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); no-exit-template (EXI-3)")
    public String transitionPlan(@Parameter(description = CONTRACT) @PathParam("contract") String contract) {
        return ExitPages.document(exits.document(contract, ExitDocument.Kind.TRANSITION_PLAN));
    }

    @POST
    @Path("{contract}/plan")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "beginExit",
            summary = "Begin the exit plan",
            description =
                    "With the considerations and steps of a template, and those that schedule 10 asks for; where that does"
                            + " not answer, the plan begins all the same and says so (EXI-1, EXI-3, EXI-4).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-1)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "contract-not-signed (EXI-1); plan-begun (EXI-1); no-exit-template (EXI-3)")
    public Response begin(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            ExitRequests.BeginRequest request) {
        return tagged(
                request == null
                        ? plans.begin(contract, null, null)
                        : plans.begin(contract, request.template(), request.owner()));
    }

    @PUT
    @Path("{contract}/considerations/{consideration}")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(operationId = "considerExit", summary = "Say to what a consideration came", description = "EXI-3.")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-3)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-3)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response consider(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @PathParam("consideration") String consideration,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            ExitRequests.OutcomeRequest request) {
        return tagged(plans.consider(
                contract, consideration, ExitRequests.given(request).outcome(), ReadVersion.required(ifMatch)));
    }

    @PUT
    @Path("{contract}/alternative-arrangements")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "arrangeExitAlternative",
            summary = "Record alternative arrangements",
            description =
                    "They take the place of a re-procurement, which is then not late: the register shows which, and who decided"
                            + " (EXI-5).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-5), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-5)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response arrangeAlternative(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            ExitRequests.AlternativeRequest request) {
        ExitRequests.AlternativeRequest body = ExitRequests.given(request);
        return tagged(plans.arrangeAlternative(
                contract, body.what(), body.decidedBy(), body.decidedOn(), ReadVersion.required(ifMatch)));
    }

    @DELETE
    @Path("{contract}/alternative-arrangements")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "withdrawExitAlternative",
            summary = "Take alternative arrangements back",
            description = "The service is procured again (EXI-5).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found, also where none are recorded")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-5)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response withdrawAlternative(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(plans.withdrawAlternative(contract, ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{contract}/steps")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(operationId = "addExitStep", summary = "Add a step", description = "With a day and an owner (EXI-3).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-3), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-3)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response addStep(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            ExitRequests.StepRequest request) {
        return tagged(plans.addStep(contract, ExitRequests.given(request).read(), ReadVersion.required(ifMatch)));
    }

    @PATCH
    @Path("{contract}/steps/{step}")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "moveExitStep",
            summary = "Set another day or owner of a step",
            description = "A day that is set does not move with the end of the contract any more (EXI-3).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-3)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-3); step-done (EXI-2)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response moveStep(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @PathParam("step") String step,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            ExitRequests.MoveRequest request) {
        ExitRequests.MoveRequest given = ExitRequests.given(request);
        return tagged(plans.moveStep(contract, step, given.dueOn(), given.owner(), ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{contract}/steps/{step}/done")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "completeExitStep",
            summary = "Say that a step is done",
            description = "With where it is seen.")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-2)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-2); step-done (EXI-2)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response stepDone(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @PathParam("step") String step,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            ExitRequests.DoneRequest request) {
        ExitRequests.DoneRequest given = ExitRequests.given(request);
        return tagged(plans.stepDone(contract, step, given.on(), given.evidence(), ReadVersion.required(ifMatch)));
    }

    @PUT
    @Path("{contract}/agreement")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "nameExitAgreement",
            summary = "Name the exit agreement",
            description =
                    "A document of the contract. Whether it is signed is asked of the documents, never typed in (EXI-3).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-3)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-3)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    @ApiResponse(responseCode = "503", description = "domain-not-running (EXI-3)")
    public Response nameAgreement(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            ExitRequests.AgreementRequest request) {
        return tagged(
                plans.nameAgreement(contract, ExitRequests.given(request).document(), ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{contract}/schedule-10")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "askExitScheduleTen",
            summary = "Ask schedule 10 again",
            description =
                    "What becomes of the data, and who tells the trainees when; open steps follow the answer (EXI-4).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "no-exit-plan (EXI-1); wrong-state (EXI-4); variant-not-deployed (SCH-4)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    @ApiResponse(responseCode = "503", description = "domain-not-running (EXI-4)")
    public Response askSchedule10(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(plans.askSchedule10(contract, ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{contract}/lessons")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(operationId = "learnFromExit", summary = "Write down what was learnt", description = "EXI-3.")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (EXI-3)")
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-3)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response learn(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            ExitRequests.LessonRequest request) {
        return tagged(plans.learn(contract, ExitRequests.given(request).text(), ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{contract}/complete")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "completeExit",
            summary = "Complete the exit work",
            description = "Refused with everything that is open; what is due after the end may be (EXI-2).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-2); exit-open (EXI-2)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response complete(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(plans.complete(contract, ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{contract}/reopen")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "reopenExit",
            summary = "Take up again what was completed",
            description = "Such as after an extension (EXI-2).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-2)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response reopen(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(plans.reopen(contract, ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{contract}/close")
    @Permitted(Permission.PLAN_EXITS)
    @Operation(
            operationId = "closeExit",
            summary = "Close the exit after the end",
            description = "Refused with everything that is open, lessons learnt among it (EXI-3).")
    @ApiResponse(
            responseCode = "200",
            description = CHANGED,
            content = @Content(schema = @Schema(implementation = Exit.class)))
    @ApiResponse(responseCode = "403", description = FORBIDDEN)
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-exit-plan (EXI-1); wrong-state (EXI-3); exit-open (EXI-3)")
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = UNTAGGED)
    public Response close(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return tagged(plans.close(contract, ReadVersion.required(ifMatch)));
    }

    private static Response tagged(Exit exit) {
        return Response.ok(exit).header("ETag", ReadVersion.tag(exit.version())).build();
    }
}
