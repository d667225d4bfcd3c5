/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.boards.Bodies;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether a body may decide. */
@Component(service = RestResource.class)
@Path("boards/quorum")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "boards", description = "Boards and committees: terms of reference, quorum, meetings, decisions")
public final class QuorumResource implements RestResource {

    private final Bodies bodies;

    @Activate
    public QuorumResource(@Reference Bodies bodies) {
        this.bodies = bodies;
    }

    @POST
    @Permitted(Permission.READ_BOARDS)
    @Operation(
            operationId = "countQuorum",
            summary = "Count a quorum",
            description =
                    "Whether a body may decide with those who are there, by its terms of reference (BRD-2); whoever"
                            + " has withdrawn for the matter does not count (BRD-3). Nothing is recorded.")
    @ApiResponse(responseCode = "200", description = "Whether it is quorate, with every rule that was looked at")
    @ApiResponse(responseCode = "400", description = "invalid-input (BRD-1, BRD-2), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public QuorumView quorum(BoardRequests.QuorumRequest request) {
        return QuorumView.of(bodies.quorum(BoardRequests.given(request).read()));
    }
}
