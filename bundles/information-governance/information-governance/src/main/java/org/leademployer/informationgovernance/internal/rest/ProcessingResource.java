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
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.ProcessingRegister;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of processing and data flows (IG-7). */
@Component(service = RestResource.class)
@Path("information-governance/processing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "information governance",
        description =
                "Screening, impact assessments, sharing agreements, assurance, breaches and the register of processing")
@Permitted(Permission.READ_DATA_PROTECTION)
public final class ProcessingResource implements RestResource {

    private static final String ID = "Its id";
    private static final String IF_MATCH = "The ETag of the record as it was read, required";

    private final ProcessingRegister processing;

    @Activate
    public ProcessingResource(@Reference ProcessingRegister processing) {
        this.processing = processing;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listProcessing",
            summary = "List entries in the register of processing",
            description = "The newest first; those that you may read.")
    @ApiResponse(responseCode = "200", description = "A page of entries in the register of processing")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<ProcessingActivity> list(
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
        return processing.list(query);
    }

    @POST
    @Permitted(Permission.RUN_DATA_PROTECTION)
    @Operation(
            operationId = "enterProcessing",
            summary = "Enter a processing activity",
            description = "What is processed, by whom, why and for how long, and where data goes (IG-7).")
    @ApiResponse(
            responseCode = "201",
            description = "The record; its address in Location, its version in ETag",
            content = @Content(schema = @Schema(implementation = ProcessingActivity.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response enter(GovernanceBodies.ProcessingEntry request) {
        ProcessingActivity made = processing.enter(Bodies.given(request).read());
        return Bodies.tagged(Response.created(URI.create("information-governance/processing/" + made.id())), made);
    }

    @GET
    @Path("flows")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDataFlows",
            summary = "List data flows",
            description = "Where data goes by the entries of a page of the register, one line for each flow (IG-7).")
    @ApiResponse(responseCode = "200", description = "Flows; next is that of the entries")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<FlowLine> flows(
            @Parameter(description = "Of this node and all below it; of all where it is left out") @QueryParam("region")
                    String region,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = "Of at most so many entries, 1 to 1000; 100 where nothing is said")
                    @QueryParam("limit")
                    String limit) {
        Page<ProcessingActivity> page = processing.list(GovernanceQuery.read(region, null, null, null, after, limit));
        return new Page<>(
                page.items().stream()
                        .flatMap(entry -> entry.flows().stream().map(flow -> FlowLine.of(entry, flow)))
                        .toList(),
                page.next());
    }

    @PUT
    @Path("{id}")
    @Permitted(Permission.RUN_DATA_PROTECTION)
    @Operation(
            operationId = "changeProcessing",
            summary = "Change an entry",
            description = "Written anew, all of it; If-Match says which version was read (IG-7).")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its version in ETag",
            content = @Content(schema = @Schema(implementation = ProcessingActivity.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "act-not-possible")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            GovernanceBodies.ProcessingEntry request) {
        return Bodies.tagged(
                Response.ok(), processing.change(id, Bodies.given(request).read(), ReadVersion.required(ifMatch)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readProcessing",
            summary = "Read an entry in the register of processing",
            description = "As it stands now; its ETag is its version.")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its version in ETag",
            content = @Content(schema = @Schema(implementation = ProcessingActivity.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = ID) @PathParam("id") String id) {
        return Bodies.tagged(Response.ok(), processing.require(id));
    }
}
