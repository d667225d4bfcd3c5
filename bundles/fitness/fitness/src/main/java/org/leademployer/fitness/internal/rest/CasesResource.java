/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.cases.CaseChange;
import org.leademployer.fitness.cases.CaseQuery;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseSummary;
import org.leademployer.fitness.cases.ConcernReceipt;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.cases.FitnessCases;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases of fitness to practise. What one sees and may do in one depends on whom one acts for (FTP-7). */
@Component(service = RestResource.class)
@Path("fitness/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "fitness-cases", description = "Cases of fitness to practise, behind walls (FTP-0 to FTP-8)")
@Permitted(Permission.READ_CASES)
public final class CasesResource implements RestResource {

    private static final String CASE = "Id of the case";
    private static final String TAG = "The ETag that was read";
    private static final String REASON = "Why you read: CASE_MANAGEMENT, INVESTIGATION, DECISION, TRANSFER, REGULATOR,"
            + " SUBJECT_ACCESS, OVERSIGHT or LEGAL_CLAIM; it stands in the audit log";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final FitnessCases cases;

    @Activate
    public CasesResource(@Reference FitnessCases cases) {
        this.cases = cases;
    }

    @POST
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "openCase",
            summary = "Hand a concern in",
            description =
                    "A case is opened, routed where it is said what it is about, and its steps begin. The same external"
                            + " reference again opens no second case. The answer is a receipt: it says nothing of the case"
                            + " (FTP-2, FTP-7).")
    @ApiResponse(
            responseCode = "201",
            description = "It was taken in",
            content = @Content(schema = @Schema(implementation = ConcernReceipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It had been taken in before",
            content = @Content(schema = @Schema(implementation = ConcernReceipt.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (FTP-2), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(
            responseCode = "409",
            description = "case-registered (FTP-2): the same reference with other content, naming the fields")
    @ApiResponse(responseCode = "410", description = "person-erased (IG-8)")
    public Response open(CaseRequests.ConcernRequest request) {
        InputFields fields = new InputFields();
        ConcernReceipt receipt = cases.open(CaseRequests.given(request).read(fields), fields);
        return receipt.created()
                ? Response.created(URI.create("fitness/cases/" + receipt.caseId()))
                        .entity(receipt)
                        .build()
                : Response.ok(receipt).build();
    }

    @GET
    @Operation(
            operationId = "listCases",
            summary = "List cases",
            description =
                    "Those on whose route you are, the newest first, with nothing that identifies the person. That you"
                            + " listed them is audited with your reason (FTP-7).")
    @ApiResponse(responseCode = "200", description = "A page of cases")
    @ApiResponse(responseCode = "400", description = "invalid-input (FTP-7)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<CaseLine> list(
            @Parameter(description = REASON) @QueryParam("reason") String reason,
            @Parameter(description = "Only at this node and below") @QueryParam("region") String region,
            @Parameter(description = "Only in this state") @QueryParam("state") String state,
            @Parameter(description = "Only about this") @QueryParam("concern") String concern,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 1000, 100 when left out") @QueryParam("limit")
                    String limit) {
        PageRequest page = PageRequest.read(after, limit, USUAL, MOST);
        InputFields fields = new InputFields();
        CaseQuery query = new CaseQuery(
                fields.optional("region", region, Region::new),
                fields.optional("state", state, InputFields.oneOf(CaseState.class)),
                fields.optional("concern", concern, InputFields.oneOf(Concern.class)),
                page.after(),
                page.limit() + 1);
        fields.refuse("Nothing was read.", "FTP-7");
        return page.page(cases.list(query, reason), CaseLine::of, CaseSummary::key);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readCase",
            summary = "Read a case",
            description =
                    "As far as you may see it: what is withheld is absent, and named. A case on whose route you are not"
                            + " is answered as the unknown. That you read it is audited with your reason (FTP-7).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (FTP-7): no reason")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "person-restricted (IG-8): a closed case is read for what the law leaves alone")
    @ApiResponse(responseCode = "410", description = "person-erased (IG-8)")
    public Response read(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = REASON) @QueryParam("reason") String reason) {
        return tagged(cases.require(id, reason));
    }

    @POST
    @Path("escalations")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "escalateCases",
            summary = "Escalate steps that are overdue",
            description =
                    "Of the cases on whose route you are; the platform does so by itself every ten minutes (FTP-6).")
    @ApiResponse(responseCode = "200", description = "How many were escalated")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public EscalationRun escalate() {
        return new EscalationRun(cases.escalate());
    }

    /** What a run has done. */
    @Schema(name = "CaseEscalationRun")
    record EscalationRun(int escalated) {}

    @POST
    @Path("{id}/classification")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "classifyCase",
            summary = "Say what a concern is about",
            description =
                    "The receiver does, where the concern came as an incident or a complaint; the case is routed then (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response classify(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.ClassifyRequest request) {
        CaseRequests.ClassifyRequest body = CaseRequests.given(request);
        return change(
                id, new CaseChange.Classify(body.concern(), body.severe(), body.seriousUntowardIncident()), ifMatch);
    }

    @POST
    @Path("{id}/reassessment")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "reassessCase",
            summary = "See severity otherwise",
            description = "The case is routed anew; what was done stays done (FTP-1).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response reassess(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.ReassessRequest request) {
        CaseRequests.ReassessRequest body = CaseRequests.given(request);
        return change(
                id, new CaseChange.Reassess(body.severe(), body.seriousUntowardIncident(), body.reason()), ifMatch);
    }

    @POST
    @Path("{id}/steps/{step}/done")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "doCaseStep",
            summary = "Record that a step is done",
            description = "What has an act of its own is done by that: an appointment, a report, a decision (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response stepDone(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "The step") @PathParam("step") String step,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.NoteRequest request) {
        CaseRequests.NoteRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.DoStep(step, body.note()), ifMatch);
    }

    @POST
    @Path("{id}/steps/{step}/pause")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "pauseCaseStep",
            summary = "Pause the clock of a step",
            description = "With a reason (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response pause(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "The step") @PathParam("step") String step,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.PauseRequest request) {
        CaseRequests.PauseRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.PauseStep(step, body.reason()), ifMatch);
    }

    @POST
    @Path("{id}/steps/{step}/resume")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "resumeCaseStep",
            summary = "Resume the clock of a step",
            description = "Its last day moves by as long as it was stopped (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response resume(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "The step") @PathParam("step") String step,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return change(id, new CaseChange.ResumeStep(step), ifMatch);
    }

    @POST
    @Path("{id}/steps/{step}/extension")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "extendCaseStep",
            summary = "Grant a step more time",
            description = "The side that runs the case grants it (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response extend(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "The step") @PathParam("step") String step,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.ExtendRequest request) {
        CaseRequests.ExtendRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.ExtendStep(step, body.until(), body.reason()), ifMatch);
    }

    @POST
    @Path("{id}/interests")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "declareCaseInterest",
            summary = "Declare an interest",
            description = "An appointment of that person ends with it (FTP-4).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response declare(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.InterestRequest request) {
        CaseRequests.InterestRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.DeclareInterest(body.user(), body.matter()), ifMatch);
    }

    @POST
    @Path("{id}/appointments")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "appointInCase",
            summary = "Appoint a case manager or a case investigator",
            description = "They differ; neither is the subject, nor holds a declared interest (FTP-4).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response appoint(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.AppointRequest request) {
        CaseRequests.AppointRequest body = CaseRequests.given(request);
        return change(
                id,
                new CaseChange.Appoint(body.capacity(), body.user(), body.registration(), body.interest()),
                ifMatch);
    }

    @POST
    @Path("{id}/investigation")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "beginCaseInvestigation",
            summary = "Begin the investigation",
            description = "By the case manager, once both are appointed (FTP-4).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response begin(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return change(id, new CaseChange.BeginInvestigation(), ifMatch);
    }

    @POST
    @Path("{id}/findings")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "recordCaseFinding",
            summary = "Record a finding",
            description = "By case manager or case investigator (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response find(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.FindingRequest request) {
        CaseRequests.FindingRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.RecordFinding(body.text(), body.shared()), ifMatch);
    }

    @POST
    @Path("{id}/findings/{number}/share")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "shareCaseFinding",
            summary = "Share a finding with the other side",
            description = "By the case manager (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response shareFinding(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return change(id, new CaseChange.ShareFinding(number), ifMatch);
    }

    @POST
    @Path("{id}/report")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "reportInCase",
            summary = "Record the investigator's report",
            description = "By the case investigator alone (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response report(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.TextRequest request) {
        CaseRequests.TextRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.RecordReport(body.text()), ifMatch);
    }

    @POST
    @Path("{id}/decisions")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "decideInCase",
            summary = "Record a decision of one's side",
            description = "Warnings and sanctions are the employer's (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response decide(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.DecideRequest request) {
        CaseRequests.DecideRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.Decide(body.kind(), body.text()), ifMatch);
    }

    @POST
    @Path("{id}/discussions")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "recordCaseDiscussion",
            summary = "Record a discussion",
            description = "Of at least two sides (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response discuss(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.DiscussRequest request) {
        CaseRequests.DiscussRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.Discuss(body.on(), body.parties(), body.consensus(), body.text()), ifMatch);
    }

    @POST
    @Path("{id}/gmc-referral")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "referCaseToRegulator",
            summary = "Refer to the regulator",
            description =
                    "Refused until everything that FTP-1 and FTP-2 ask for is recorded; what is missing is named (FTP-8). For dentists and others the regulator is their own (FTP-0).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "referral-refused (FTP-1, FTP-2), with everything that is missing; wrong-state;"
                    + " person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response refer(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.TextRequest request) {
        CaseRequests.TextRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.Refer(body.text()), ifMatch);
    }

    @POST
    @Path("{id}/exclusions")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "excludeInCase",
            summary = "Exclude from work",
            description = "Immediately or formally, at most as long as the policy allows (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response exclude(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.ExcludeRequest request) {
        CaseRequests.ExcludeRequest body = CaseRequests.given(request);
        return change(
                id,
                new CaseChange.Exclude(
                        body.kind(), body.from(), body.until(), body.advisoryBodyToldOn(), body.reason()),
                ifMatch);
    }

    @POST
    @Path("{id}/exclusions/review")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "reviewCaseExclusion",
            summary = "Review the exclusion that runs",
            description = "It is renewed, or it ends; a missed review gives a right to return (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response review(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.ReviewRequest request) {
        CaseRequests.ReviewRequest body = CaseRequests.given(request);
        return change(
                id, new CaseChange.ReviewExclusion(body.until(), body.advisoryBodyToldOn(), body.review()), ifMatch);
    }

    @POST
    @Path("{id}/strategy")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "proposeCaseStrategy",
            summary = "Propose a joint strategy",
            description = "It is the same in linked cases (FTP-5).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response proposeStrategy(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.TextRequest request) {
        CaseRequests.TextRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.ProposeStrategy(body.text()), ifMatch);
    }

    @POST
    @Path("{id}/strategy/agreement")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "agreeCaseStrategy",
            summary = "Agree the joint strategy",
            description = "By the other side (FTP-5).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response agreeStrategy(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return change(id, new CaseChange.AgreeStrategy(), ifMatch);
    }

    @POST
    @Path("{id}/threshold")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "proposeCaseThreshold",
            summary = "Propose the threshold for managing a complaint",
            description = "Lead employer and revalidation team agree it (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response proposeThreshold(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.TextRequest request) {
        CaseRequests.TextRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.ProposeThreshold(body.text()), ifMatch);
    }

    @POST
    @Path("{id}/threshold/agreement")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "agreeCaseThreshold",
            summary = "Agree the threshold",
            description = "By the other side (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response agreeThreshold(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return change(id, new CaseChange.AgreeThreshold(), ifMatch);
    }

    @POST
    @Path("{id}/split")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "splitCase",
            summary = "Split a mixed concern",
            description = "Into linked cases with one joint strategy (FTP-5).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response split(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.SplitRequest request) {
        CaseRequests.SplitRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.Split(body.concern(), body.severe(), body.strategy()), ifMatch);
    }

    @POST
    @Path("{id}/transfers")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "startCaseTransfer",
            summary = "Prepare a transfer to another designated body, or to a host",
            description = "Transfers at a rotation start by themselves when the doctor moves (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response startTransfer(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.TransferRequest request) {
        CaseRequests.TransferRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.StartTransfer(body.designatedBody(), body.host(), body.movesOn()), ifMatch);
    }

    @POST
    @Path("{id}/discussions/{number}/agreement")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "agreeCaseDiscussion",
            summary = "Agree to the consensus of a discussion",
            description =
                    "The side that did not record it does, by another person: only then it counts before a referral (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response agreeDiscussion(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return change(id, new CaseChange.AgreeDiscussion(number), ifMatch);
    }

    @POST
    @Path("{id}/waivers")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "waiveCaseSteps",
            summary = "Waive steps",
            description =
                    "With a reason, which stands in each: no case is decided or closed over an open step (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response waive(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.WaiverRequest request) {
        CaseRequests.WaiverRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.WaiveSteps(body.steps(), body.reason()), ifMatch);
    }

    @POST
    @Path("{id}/transfers/{number}/agreement")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "agreeCaseTransfer",
            summary = "Agree the approach of a transfer",
            description = "The Medical Director of the lead employer and the Postgraduate Dean both do (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response agreeTransfer(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch) {
        return change(id, new CaseChange.AgreeTransfer(number), ifMatch);
    }

    @POST
    @Path("{id}/transfers/{number}/withdrawal")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "withdrawCaseTransfer",
            summary = "Withdraw a transfer that is not needed any more",
            description =
                    "Where the doctor does not move after all; while the register has the placement, it is needed (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response withdrawTransfer(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.TransferWithdrawalRequest request) {
        CaseRequests.TransferWithdrawalRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.WithdrawTransfer(number, body.reason()), ifMatch);
    }

    @POST
    @Path("{id}/transfers/{number}/connection")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "recordCaseConnection",
            summary = "Record that the prescribed connection has moved",
            description = "Before that, nothing is sent to another designated body (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response connection(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.ConnectionRequest request) {
        CaseRequests.ConnectionRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.RecordConnection(number, body.movedOn()), ifMatch);
    }

    @POST
    @Path("{id}/transfers/{number}/sending")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "sendCaseTransfer",
            summary = "Tell the other Responsible Officer",
            description = "Once the approach is agreed (FTP-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response send(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.TextRequest request) {
        CaseRequests.TextRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.SendTransfer(number, body.text()), ifMatch);
    }

    @POST
    @Path("{id}/copies")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "sendCaseCopy",
            summary = "Send a host a redacted copy",
            description = "What was taken out is logged with its reason, and without what it was (FTP-7).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response copy(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.CopyRequest request) {
        CaseRequests.CopyRequest body = CaseRequests.given(request);
        return change(id, body.read(), ifMatch);
    }

    @POST
    @Path("{id}/close")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "closeCase",
            summary = "Close a case",
            description = "Refused while an exclusion runs, a transfer is unsent, or a decision is due (FTP-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The case; its version in ETag",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (FTP-7)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state; what the gate names as missing; person-restricted (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response close(
            @Parameter(description = CASE) @PathParam("id") String id,
            @Parameter(description = TAG) @HeaderParam("If-Match") String ifMatch,
            CaseRequests.CloseRequest request) {
        CaseRequests.CloseRequest body = CaseRequests.given(request);
        return change(id, new CaseChange.Close(body.outcome()), ifMatch);
    }

    private Response change(String id, CaseChange change, String ifMatch) {
        return tagged(cases.change(id, change, ReadVersion.required(ifMatch)));
    }

    private static Response tagged(FitnessCase found) {
        return Response.ok(CaseView.of(found))
                .header("ETag", ReadVersion.tag(found.version()))
                .build();
    }
}
