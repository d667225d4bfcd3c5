/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

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
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.BreachRegister;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of breaches (IG-6). */
@Component(service = RestResource.class)
@Path("information-governance/breaches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "information governance",
        description =
                "Screening, impact assessments, sharing agreements, assurance, breaches and the register of processing")
@Permitted(Permission.READ_DATA_PROTECTION)
public final class BreachesResource implements RestResource {

    private static final String ID = "Its id";
    private static final String IF_MATCH = "The ETag of the record as it was read, required";

    private final BreachRegister breaches;

    @Activate
    public BreachesResource(@Reference BreachRegister breaches) {
        this.breaches = breaches;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listBreaches",
            summary = "List breaches",
            description = "The newest first; those that you may read.")
    @ApiResponse(responseCode = "200", description = "A page of breaches")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<BreachRecord> list(
            @Parameter(description = "Of this node and all below it; of all where it is left out") @QueryParam("region")
                    String region,
            @Parameter(description = "Only in this state") @QueryParam("state") String state,
            @Parameter(description = "Only about such things", example = "contract") @QueryParam("subjectType")
                    String subjectType,
            @Parameter(description = "Only about the one with this id") @QueryParam("subjectId") String subjectId,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 1000; 100 where nothing is said") @QueryParam("limit")
                    String limit) {
        GovernanceQuery query = GovernanceQuery.read(region, state, subjectType, subjectId, after, limit);
        return breaches.list(query);
    }

    @POST
    @Permitted(Permission.RUN_DATA_PROTECTION)
    @Operation(
            operationId = "registerBreach",
            summary = "Register a breach",
            description =
                    "The clocks run from the discovery; where schedule 10 is missing, that of the law is kept all the same (IG-6).")
    @ApiResponse(
            responseCode = "201",
            description = "The record; its address in Location, its version in ETag",
            content = @Content(schema = @Schema(implementation = BreachRecord.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response register(GovernanceBodies.BreachOpening request) {
        BreachRecord made = breaches.register(Bodies.given(request).read());
        return Bodies.tagged(Response.created(URI.create("information-governance/breaches/" + made.id())), made);
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readBreach",
            summary = "Read a breach",
            description = "As it stands now; its ETag is its version.")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its version in ETag",
            content = @Content(schema = @Schema(implementation = BreachRecord.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = ID) @PathParam("id") String id) {
        return Bodies.tagged(Response.ok(), breaches.require(id));
    }

    @POST
    @Path("{id}/steps")
    @Permitted(Permission.READ_DATA_PROTECTION)
    @Operation(
            operationId = "stepBreach",
            summary = "Record what happens to a breach",
            description = "Reassessed, told, closed; If-Match says which version was read (IG-6).")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its version in ETag",
            content = @Content(schema = @Schema(implementation = BreachRecord.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "act-not-possible (IG-6); breach-not-done-with, late-without-reason (IG-6)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response step(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            GovernanceBodies.BreachStep request) {
        return Bodies.tagged(
                Response.ok(), breaches.step(id, Bodies.given(request).read(), ReadVersion.required(ifMatch)));
    }
}
