/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.boards.Boards;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Decisions of boards, whichever board it was. */
@Component(service = RestResource.class)
@Path("boards/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards", description = "Boards and committees: terms of reference, quorum, meetings, decisions")
@Permitted(Permission.READ_BOARDS)
public final class DecisionsResource implements RestResource {

    private final Boards boards;

    @Activate
    public DecisionsResource(@Reference Boards boards) {
        this.boards = boards;
    }

    @GET
    @Operation(
            operationId = "listDecisionsOnSubject",
            summary = "List decisions on something",
            description =
                    "What boards have decided about a contract, a procurement or another subject, the last first.")
    @ApiResponse(responseCode = "200", description = "Decisions")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<DecisionView> on(
            @Parameter(description = "What it is, required", example = "contract") @QueryParam("subjectType")
                    String subjectType,
            @Parameter(description = "Its id, required") @QueryParam("subjectId") String subjectId) {
        return boards
                .decisionsOn(
                        Problems.read("subjectType", subjectType, text -> text),
                        Problems.read("subjectId", subjectId, text -> text))
                .stream()
                .map(DecisionView::of)
                .toList();
    }

    @GET
    @Path("{decision}")
    @Operation(
            operationId = "readDecision",
            summary = "Read a decision",
            description =
                    "It never changes. Taken in confidence it stands without its text, but for those who were there"
                            + " for it (BRD-3).")
    @ApiResponse(responseCode = "200", description = "The decision")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public DecisionView read(@Parameter(description = "Its id") @PathParam("decision") String decision) {
        return boards.decision(decision).map(DecisionView::of).orElseThrow(() -> Problems.notFound("decision", decision)
                .toException());
    }
}
