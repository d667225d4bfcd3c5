/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.subjectaccess.internal.rest;

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
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.leademployer.subjectaccess.AskedDomain;
import org.leademployer.subjectaccess.ErasureProof;
import org.leademployer.subjectaccess.Judgement;
import org.leademployer.subjectaccess.SubjectRequest;
import org.leademployer.subjectaccess.SubjectRequestQuery;
import org.leademployer.subjectaccess.SubjectRequests;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests of data subjects. No address says by what a person is known: that comes in the body alone. */
@Component(service = RestResource.class)
@Path("information-governance/subject-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "subject-requests",
        description = "Requests of people whose data are held: access, erasure, restriction (IG-8)")
@Permitted(Permission.SERVE_DATA_SUBJECTS)
public final class SubjectRequestsResource implements RestResource {

    private static final String ID = "Id of the request";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final SubjectRequests requests;

    @Activate
    public SubjectRequestsResource(@Reference SubjectRequests requests) {
        this.requests = requests;
    }

    @GET
    @Operation(
            operationId = "listSubjectRequests",
            summary = "List requests of data subjects",
            description = "Of the nodes that the caller serves, by id (IG-8).")
    @ApiResponse(responseCode = "200", description = "A page of requests")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<SubjectRequestView> list(
            @Parameter(description = "Only in this state") @QueryParam("state") String state,
            @Parameter(description = "Only of this kind") @QueryParam("kind") String kind,
            @Parameter(description = "Only after this one") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 1000, 100 when left out") @QueryParam("limit")
                    String limit) {
        PageRequest page = PageRequest.read(after, limit, USUAL, MOST);
        InputFields fields = new InputFields();
        SubjectRequestQuery query = new SubjectRequestQuery(
                fields.optional("state", state, InputFields.oneOf(SubjectRequest.State.class)),
                fields.optional("kind", kind, InputFields.oneOf(SubjectRequest.Kind.class)),
                page.after(),
                page.limit() + 1);
        fields.refuse("Nothing was read.", "IG-8");
        return page.page(requests.list(query), SubjectRequestView::of, SubjectRequest::id);
    }

    @POST
    @Permitted(Permission.SERVE_DATA_SUBJECTS)
    @Operation(
            operationId = "openSubjectRequest",
            summary = "Record a request of a data subject",
            description = "From the day on which it came the month counts (IG-8).")
    @ApiResponse(
            responseCode = "201",
            description = "The request; its version in ETag",
            content = @Content(schema = @Schema(implementation = SubjectRequestView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (IG-8), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "subject-unknown (IG-8)")
    @ApiResponse(responseCode = "410", description = "person-erased (IG-8)")
    public Response open(SubjectBodies.Opening body) {
        SubjectRequest request = requests.open(SubjectBodies.given(body).read());
        return Response.created(URI.create("information-governance/subject-requests/" + request.id()))
                .entity(SubjectRequestView.of(request))
                .header("ETag", ReadVersion.tag(request.version()))
                .build();
    }

    @GET
    @Path("domains")
    @Operation(
            operationId = "listSubjectDomains",
            summary = "List the domains that are asked what they hold on people",
            description = "Running or not (IG-8).")
    @ApiResponse(responseCode = "200", description = "Domains, by name")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<AskedDomain> domains() {
        return requests.domains();
    }

    @GET
    @Path("lapsed")
    @Operation(
            operationId = "listLapsedTrainees",
            summary = "List trainees whose time of retention is over",
            description = "The platform's ids, by the retention policy of the node; for requests with the ground"
                    + " RETENTION_ENDED or CONTRACT_ENDED (IG-8).")
    @ApiResponse(responseCode = "200", description = "A page of ids")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<LapsedTrainee> lapsed(
            @Parameter(description = "A node of the geography") @QueryParam("region") String region,
            @Parameter(description = "Only after this id") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 1000, 100 when left out") @QueryParam("limit")
                    String limit) {
        PageRequest page = PageRequest.read(after, limit, USUAL, MOST);
        return page.page(
                requests.lapsed(Problems.read("region", region, Region::new), page.after(), page.limit() + 1),
                LapsedTrainee::new,
                trainee -> trainee);
    }

    /** A trainee whose time of retention is over. */
    @Schema(name = "LapsedTrainee")
    record LapsedTrainee(String trainee) {}

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readSubjectRequest",
            summary = "Read a request of a data subject",
            description = "Its ETag is its version.")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version in ETag",
            content = @Content(schema = @Schema(implementation = SubjectRequestView.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = ID) @PathParam("id") String id) {
        return tagged(requests.require(id));
    }

    @POST
    @Path("{id}/changes")
    @Permitted(Permission.SERVE_DATA_SUBJECTS)
    @Operation(
            operationId = "changeSubjectRequest",
            summary = "Do something with a request of a data subject",
            description =
                    "GATHER makes the archive; APPROVE, by another than who proposed, erases, restricts or releases."
                            + " If-Match says which version was read (IG-8).")
    @ApiResponse(
            responseCode = "200",
            description = "The request; its version in ETag",
            content = @Content(schema = @Schema(implementation = SubjectRequestView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (IG-8), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state, not-for-this-kind, still-needed with all reasons, domains-missing,"
                    + " second-person-needed, extended-already, too-late-to-extend, subject-elsewhere,"
                    + " nothing-to-restrict (IG-8)")
    @ApiResponse(responseCode = "410", description = "person-erased (IG-8)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @Parameter(description = ID) @PathParam("id") String id,
            @Parameter(description = "The ETag that was read") @HeaderParam("If-Match") String ifMatch,
            SubjectBodies.Changing body) {
        return tagged(requests.change(id, SubjectBodies.given(body).read(), ReadVersion.required(ifMatch)));
    }

    @GET
    @Path("{id}/holdings")
    @Operation(
            operationId = "listSubjectHoldings",
            summary = "List what is held on the person, and what the retention policy says of it",
            description = "By domain and category, without content (IG-8).")
    @ApiResponse(responseCode = "200", description = "Holdings")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "subject-elsewhere (IG-8)")
    @ApiResponse(responseCode = "410", description = "person-erased (IG-8)")
    public List<Judgement> holdings(@Parameter(description = ID) @PathParam("id") String id) {
        return requests.holdings(id);
    }

    @GET
    @Path("{id}/archive")
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "readSubjectArchive",
            summary = "Read the archive of everything that is held on the person",
            description = "A zip file, opened from what lies sealed on disk. That it was read is recorded (IG-8).")
    @ApiResponse(
            responseCode = "200",
            description = "The archive",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-archive (IG-8)")
    @ApiResponse(responseCode = "410", description = "archive-expired, person-erased (IG-8)")
    public Response archive(@Parameter(description = ID) @PathParam("id") String id) {
        SubjectRequests.ArchiveContent archive = requests.archive(id);
        StreamingOutput body = archive::writeTo;
        return Response.ok(body, "application/zip")
                .header("Content-Disposition", "attachment; filename=\"subject-request-" + id + ".zip\"")
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{id}/erasure")
    @Operation(
            operationId = "readErasureProof",
            summary = "Read what was erased, and what was kept and why",
            description = "By domain and category, with the rule; it names nobody (IG-8).")
    @ApiResponse(responseCode = "200", description = "The proof; empty where nobody was erased")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<ErasureProof> erasure(@Parameter(description = ID) @PathParam("id") String id) {
        return requests.erasure(id);
    }

    private static Response tagged(SubjectRequest request) {
        return Response.ok(SubjectRequestView.of(request))
                .header("ETag", ReadVersion.tag(request.version()))
                .build();
    }
}
