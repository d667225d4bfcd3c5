/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

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
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentFilter;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.assessments.Assessments;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Assessments over REST. */
@Component(service = RestResource.class)
@Path("assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessments", description = "Questionnaires, answers with evidence and author, outcomes by rule")
@Permitted(Permission.READ_ASSESSMENTS)
public final class AssessmentsResource implements RestResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Assessments assessments;

    @Activate
    public AssessmentsResource(@Reference Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(operationId = "listAssessments", summary = "List assessments", description = "Newest first (ASM-1).")
    @ApiResponse(responseCode = "200", description = "A page of assessments, without their answers")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    public Page<AssessmentView> list(
            @Parameter(description = "Only about subjects of this type", example = "contract")
                    @QueryParam("subjectType")
                    String subjectType,
            @Parameter(description = "Only about this subject") @QueryParam("subjectId") String subjectId,
            @Parameter(description = "Only by the questionnaire of this name", example = "tiering")
                    @QueryParam("questionnaire")
                    String questionnaire,
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 1000; 100 where nothing is said") @QueryParam("limit")
                    String limit) {
        PageRequest page = PageRequest.read(after, limit, DEFAULT_LIMIT, MAXIMUM_LIMIT);
        Region node = region == null ? null : Problems.read("region", region, Region::new);
        Page<Assessment> found =
                assessments.list(new AssessmentFilter(questionnaire, subjectType, subjectId, node), page);
        return new Page<>(found.items().stream().map(AssessmentView::of).toList(), found.next());
    }

    @POST
    @Permitted(Permission.ANSWER_ASSESSMENTS)
    @Operation(
            operationId = "startAssessment",
            summary = "Start an assessment",
            description = "By the questionnaire in force today at the node, which is kept (ASM-1).")
    @ApiResponse(
            responseCode = "201",
            description = "The draft, with what is asked; its address in Location",
            content = @Content(schema = @Schema(implementation = AssessmentSheetView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "404", description = "not-found: no such questionnaire is in force there")
    public Response start(AnswerRequests.Start request) {
        AnswerRequests.Start given = given(request);
        AssessmentSheet sheet = assessments.start(given.readQuestionnaire(), given.readSubject(), given.readRegion());
        return Response.created(URI.create("assessments/" + sheet.assessment().id()))
                .entity(AssessmentSheetView.of(sheet))
                .build();
    }

    @GET
    @Path("{assessment}")
    @Operation(
            operationId = "readAssessment",
            summary = "Read an assessment",
            description = "What is asked now with the answers, what is open, score and outcome (ASM-1).")
    @ApiResponse(responseCode = "200", description = "The assessment")
    @ApiResponse(responseCode = "404", description = "not-found")
    public AssessmentSheetView read(@PathParam("assessment") String assessment) {
        return AssessmentSheetView.of(assessments.sheet(assessment));
    }

    @GET
    @Path("{assessment}/answers")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listAnswers",
            summary = "List every answer that was given",
            description = "Oldest first, with author and time; the last to a question counts (ASM-1).")
    @ApiResponse(responseCode = "200", description = "The answers, also those that were replaced")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<EvaluationView.AnswerView> answers(@PathParam("assessment") String assessment) {
        return assessments.history(assessment).stream()
                .map(EvaluationView.AnswerView::of)
                .toList();
    }

    @PUT
    @Path("{assessment}/answers")
    @Permitted(Permission.ANSWER_ASSESSMENTS)
    @Operation(
            operationId = "answerQuestions",
            summary = "Answer questions",
            description = "Some or all. An answer replaces the one before, which stays in the history (ASM-1).")
    @ApiResponse(responseCode = "200", description = "The assessment")
    @ApiResponse(
            responseCode = "400",
            description = "answers-refused (ASM-1) with everything that is wrong; nothing was stored")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "assessment-completed (ASM-1)")
    public AssessmentSheetView answer(@PathParam("assessment") String assessment, AnswerRequests.Answers request) {
        return AssessmentSheetView.of(
                assessments.answer(assessment, given(request).read()));
    }

    @POST
    @Path("{assessment}/complete")
    @Permitted(Permission.ANSWER_ASSESSMENTS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "completeAssessment",
            summary = "Complete an assessment",
            description = "Decides the outcome, which never changes from then on (ASM-1). There is no body.")
    @ApiResponse(responseCode = "200", description = "The assessment with its outcome")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "assessment-incomplete (ASM-1) with all that is missing; assessment-completed (ASM-1)")
    public AssessmentSheetView complete(@PathParam("assessment") String assessment) {
        return AssessmentSheetView.of(assessments.complete(assessment));
    }

    @GET
    @Path("{assessment}/comparison")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "compareAssessments",
            summary = "Compare two assessments by one questionnaire",
            description = "Question by question: one subject over time, or two subjects (ASM-1).")
    @ApiResponse(responseCode = "200", description = "The comparison")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "422", description = "questionnaires-differ (ASM-1)")
    public ComparisonView compare(
            @PathParam("assessment") String assessment,
            @Parameter(description = "The id of the other", required = true) @QueryParam("with") String with) {
        return ComparisonView.of(assessments.compare(assessment, Problems.read("with", with, id -> id)));
    }

    private static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }
}
