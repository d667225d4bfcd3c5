/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.DpiaImport;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.ImpactAssessments;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.leademployer.platform.web.StreamedBody;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Full data protection impact assessments (IG-2), and their exchange with the PIA tool. */
@Component(service = RestResource.class)
@Path("information-governance/dpias")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "information governance",
        description =
                "Screening, impact assessments, sharing agreements, assurance, breaches and the register of processing")
@Permitted(Permission.READ_DATA_PROTECTION)
public final class DpiasResource implements RestResource {

    private static final String ID = "Its id";
    private static final String IF_MATCH = "The ETag of the record as it was read, required";

    /** More than is read, so that a file that is too long for an assessment is refused as that, and not as a body. */
    private static final long MOST_SENT = 64L * 1024 * 1024;

    private final ImpactAssessments dpias;

    @Activate
    public DpiasResource(@Reference ImpactAssessments dpias) {
        this.dpias = dpias;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDpias",
            summary = "List impact assessments",
            description = "The newest first; those that you may read.")
    @ApiResponse(responseCode = "200", description = "A page of impact assessments")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<DpiaLine> list(
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
        Page<Dpia> page = dpias.list(query);
        return new Page<>(page.items().stream().map(DpiaLine::of).toList(), page.next());
    }

    @POST
    @Permitted(Permission.RUN_DATA_PROTECTION)
    @Operation(
            operationId = "openDpia",
            summary = "Begin an impact assessment",
            description = "By the screening that asks for it, or about something without one (IG-2).")
    @ApiResponse(
            responseCode = "201",
            description = "The record; its address in Location, its version in ETag",
            content = @Content(schema = @Schema(implementation = Dpia.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "screening-asks-for-none (IG-1); dpia-open (IG-2)")
    public Response open(GovernanceBodies.DpiaOpening request) {
        Dpia made = dpias.open(Bodies.given(request).read());
        return Bodies.tagged(Response.created(URI.create("information-governance/dpias/" + made.id())), made);
    }

    @POST
    @Path("import")
    @StreamedBody(most = MOST_SENT)
    @Permitted(Permission.RUN_DATA_PROTECTION)
    @Operation(
            operationId = "importDpia",
            summary = "Take over a file of the PIA tool",
            description =
                    "Makes a draft of the JSON that the PIA tool of the CNIL exports. Every field that is not held here is"
                            + " named in the answer, and what the file says of advice and decision is taken here anew (IG-7).",
            requestBody =
                    @RequestBody(
                            description = "The file, as the tool exports it",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "201",
            description = "The draft, and what was not taken over; its address in Location, its version in ETag",
            content = @Content(schema = @Schema(implementation = DpiaImport.class)))
    @ApiResponse(responseCode = "400", description = "pia-file-broken (IG-7); invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "screening-asks-for-none (IG-1); dpia-open (IG-2)")
    @ApiResponse(responseCode = "413", description = "pia-file-too-large (IG-7); body-too-large, beyond 64 MiB")
    @ApiResponse(responseCode = "422", description = "pia-file-of-other-form (IG-7), naming all that is wrong")
    public Response importPia(
            @Parameter(description = "The screening that asks for it") @QueryParam("screening") String screening,
            @Parameter(description = "What it is about", example = "contract") @QueryParam("subjectType")
                    String subjectType,
            @Parameter(description = "The id of that") @QueryParam("subjectId") String subjectId,
            @Parameter(description = "The node; of a contract it is known") @QueryParam("region") String region,
            @Parameter(hidden = true) InputStream body) {
        DpiaImport made = taken(new Dpia.Input(screening, subjectType, subjectId, region, null), body);
        return Response.created(
                        URI.create("information-governance/dpias/" + made.dpia().id()))
                .entity(made)
                .header("ETag", ReadVersion.tag(made.dpia().version()))
                .build();
    }

    private DpiaImport taken(Dpia.Input about, InputStream body) {
        try {
            return dpias.importPia(about, body);
        } catch (ProblemException e) {
            if (e.problem().status() == 413) {
                drain(body); // A sender who is still sending would not read the answer.
            }
            throw e;
        }
    }

    private static void drain(InputStream body) {
        try {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @Path("{id}/export")
    @Operation(
            operationId = "exportDpia",
            summary = "Export for the PIA tool",
            description = "As JSON that the PIA tool of the CNIL takes over (IG-7).")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response export(@Parameter(description = ID) @PathParam("id") String id) {
        return Response.ok(new String(dpias.exportPia(id), StandardCharsets.UTF_8), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"pia.json\"")
                .build();
    }

    @PATCH
    @Path("{id}")
    @Permitted(Permission.RUN_DATA_PROTECTION)
    @Operation(
            operationId = "changeDpia",
            summary = "Change a draft",
            description = "What is left out stays; If-Match says which version was read (IG-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its version in ETag",
            content = @Content(schema = @Schema(implementation = Dpia.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "act-not-possible")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            GovernanceBodies.DpiaChange request) {
        return Bodies.tagged(
                Response.ok(), dpias.change(id, Bodies.given(request).read(), ReadVersion.required(ifMatch)));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readDpia",
            summary = "Read an impact assessment",
            description = "As it stands now; its ETag is its version.")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its version in ETag",
            content = @Content(schema = @Schema(implementation = Dpia.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = ID) @PathParam("id") String id) {
        return Bodies.tagged(Response.ok(), dpias.require(id));
    }

    @POST
    @Path("{id}/steps")
    @Permitted(Permission.READ_DATA_PROTECTION)
    @Operation(
            operationId = "stepDpia",
            summary = "Record what happens to an impact assessment",
            description =
                    "Handed in, advised, put to the Information Commissioner, decided; If-Match says which version was read (IG-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The record; its version in ETag",
            content = @Content(schema = @Schema(implementation = Dpia.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description =
                    "act-not-possible (IG-2); dpia-incomplete (IG-2), naming all that is missing; second-person-needed (IG-2)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response step(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            GovernanceBodies.DpiaStep request) {
        return Bodies.tagged(
                Response.ok(), dpias.step(id, Bodies.given(request).read(), ReadVersion.required(ifMatch)));
    }
}
