/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.assessments.Assessments;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Questionnaires over REST. */
@Component(service = RestResource.class)
@Path("questionnaires")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "assessments", description = "Questionnaires, answers with evidence and author, outcomes by rule")
@Permitted(Permission.READ_ASSESSMENTS)
public final class QuestionnairesResource implements RestResource {

    private final Assessments assessments;

    @Activate
    public QuestionnairesResource(@Reference Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listQuestionnaires",
            summary = "List questionnaires",
            description = "Those in force today at a node: its own, or of the nearest node above it (SCH-1).")
    @ApiResponse(responseCode = "200", description = "By name")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    public List<QuestionnaireView.InForceView> list(
            @Parameter(description = "The node; the country when left out", example = "north-west")
                    @QueryParam("region")
                    String region) {
        return assessments.questionnaires(node(region)).stream()
                .map(QuestionnaireView.InForceView::of)
                .toList();
    }

    @GET
    @Path("{name}")
    @Operation(
            operationId = "readQuestionnaire",
            summary = "Read a questionnaire",
            description = "All that is ever asked by it, under which conditions, and what follows (ASM-1).")
    @ApiResponse(responseCode = "200", description = "The one in force today at the node")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public QuestionnaireView read(
            @Parameter(example = "tiering") @PathParam("name") String name,
            @Parameter(description = "The node; the country when left out", example = "north-west")
                    @QueryParam("region")
                    String region) {
        return QuestionnaireView.of(assessments.questionnaire(name, node(region)));
    }

    @POST
    @Path("{name}/evaluate")
    @Permitted(Permission.READ_ASSESSMENTS)
    @Operation(
            operationId = "evaluateAnswers",
            summary = "What answers would come to",
            description = "Nothing is stored (ASM-1).")
    @ApiResponse(responseCode = "200", description = "What is asked and what is missing; score and outcome")
    @ApiResponse(responseCode = "400", description = "answers-refused (ASM-1); invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public EvaluationView evaluate(
            @Parameter(example = "tiering") @PathParam("name") String name, AnswerRequests.Evaluate request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return EvaluationView.of(assessments.evaluate(name, request.readRegion(), request.read()));
    }

    private static Region node(String region) {
        return region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
    }
}
