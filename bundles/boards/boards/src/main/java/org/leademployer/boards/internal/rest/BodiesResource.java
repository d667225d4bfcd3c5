/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.boards.Bodies;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bodies of which terms of reference are known. */
@Component(service = RestResource.class)
@Path("boards/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "boards", description = "Boards and committees: terms of reference, quorum, meetings, decisions")
@Permitted(Permission.READ_BOARDS)
public final class BodiesResource implements RestResource {

    private final Bodies bodies;
    private final Clock clock;

    @Activate
    public BodiesResource(@Reference Bodies bodies, @Reference Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listBodies",
            summary = "List bodies",
            description =
                    "Those that ship and those of regions, every version of their terms of reference (BRD-1). None"
                            + " of them is compulsory (BRD-0).")
    @ApiResponse(responseCode = "200", description = "By name, region and version")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<BodyView> bodies() {
        return bodies.all().stream().map(BodyView::of).toList();
    }

    @GET
    @Path("{body}")
    @Operation(
            operationId = "readBodyTerms",
            summary = "Read terms of reference",
            description = "Those in force at a node on a day: purpose, duties, members, quorum (BRD-1, BRD-2).")
    @ApiResponse(responseCode = "200", description = "The terms of reference")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found (BRD-1), naming the bodies that there are")
    public BodyTermsView terms(
            @Parameter(description = "Its name", example = "north-west-management-board") @PathParam("body")
                    String body,
            @Parameter(description = "The node; may be left out where one node has terms of that name")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "The day; today when left out", example = "2021-11-02") @QueryParam("on")
                    String on) {
        return BodyTermsView.of(bodies.terms(
                body,
                region == null ? null : Problems.read("region", region, Region::new),
                on == null ? LocalDate.now(clock) : Problems.readDate("on", on)));
    }
}
