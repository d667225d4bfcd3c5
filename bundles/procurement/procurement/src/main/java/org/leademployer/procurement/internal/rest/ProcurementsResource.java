/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import static org.leademployer.procurement.internal.rest.ProcurementRequests.given;

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
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.leademployer.procurement.Message;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementQuery;
import org.leademployer.procurement.Procurements;
import org.leademployer.procurement.Reminder;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Begin;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Cancellation;
import org.leademployer.procurement.internal.rest.ProcurementRequests.InitiationAnswer;
import org.leademployer.procurement.internal.rest.ProcurementRequests.NewMessage;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Publication;
import org.leademployer.procurement.internal.rest.ProcurementRequests.SpecificationChange;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of procurements: from initiation to publication, the portal log, notices. */
@Component(service = RestResource.class)
@Path("procurements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "procurement", description = "From the first question to the award of a contract")
@Permitted(Permission.READ_PROCUREMENTS)
public final class ProcurementsResource implements RestResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Procurements procurements;

    @Activate
    public ProcurementsResource(@Reference Procurements procurements) {
        this.procurements = procurements;
    }

    /** What keeps a procurement from being published, and what else should be looked at. */
    @Schema(name = "PublicationGate")
    record GateView(
            @Schema(description = "Everything that is missing, each with its rule (PRO-6)") List<String> missing,
            @Schema(description = "Requirements alike within twelve months that together take another route (PRO-15)")
                    List<String> splitting) {}

    @GET
    @Operation(
            operationId = "listProcurements",
            summary = "List procurements",
            description =
                    "By reference, of one node of the geography and all below it, or of the country, and those alone whose"
                            + " service begins between two days, where they are named; also as text/csv.")
    @ApiResponse(responseCode = "200", description = "A page of procurements")
    @ApiResponse(
            responseCode = "400",
            description = "invalid-input, naming everything that is wrong; unknown-region (ORG-1)")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Page<ProcurementLine> list(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "Only those whose service begins on this day or later", example = "2026-08-01")
                    @QueryParam("serviceStartFrom")
                    String serviceStartFrom,
            @Parameter(description = "Only those whose service begins on this day or earlier", example = "2027-07-31")
                    @QueryParam("serviceStartTo")
                    String serviceStartTo,
            @Parameter(description = "Only references after this one: the next of the page before") @QueryParam("after")
                    String after,
            @Parameter(description = "At most so many, 1 to 1000; 100 where nothing is said") @QueryParam("limit")
                    String limit) {
        InputFields fields = new InputFields();
        ProcurementQuery query = ProcurementQuery.read(fields, region, serviceStartFrom, serviceStartTo);
        PageRequest page = fields.required(
                "limit",
                limit == null ? String.valueOf(DEFAULT_LIMIT) : limit,
                given -> PageRequest.read(after, given, DEFAULT_LIMIT, MAXIMUM_LIMIT));
        fields.refuse("No procurements were looked for.", "PRO-13");
        return page.page(
                procurements.list(query, page.after(), page.limit() + 1), ProcurementLine::of, Procurement::reference);
    }

    @GET
    @Path("{procurement}")
    @Operation(
            operationId = "readProcurement",
            summary = "Read a procurement",
            description = "With all that is prepared; without its bids.")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement; its version in ETag",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = "Id or reference") @PathParam("procurement") String procurement) {
        return answer(procurements.require(procurement));
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Operation(
            operationId = "createProcurement",
            summary = "Begin a procurement",
            description = "With its lots, whose values add up to the whole-life value (CON-1, PRO-1).")
    @ApiResponse(
            responseCode = "201",
            description = "The procurement; its address in Location",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "409", description = "reference-taken")
    public Response create(Begin request) {
        Procurement made = procurements.create(given(request).read(procurements::faults));
        return Response.created(URI.create("procurements/" + made.id()))
                .entity(made)
                .header("ETag", ReadVersion.tag(made.version()))
                .build();
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/initiation")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "requestInitiation",
            summary = "Ask for the initiation call",
            description =
                    "There is no body. The Commercial Team's clock begins: two working days by the policies that ship (PRO-5).")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement, with the day on which the answer is due",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "already-requested (PRO-5); wrong-state; procurement-changed")
    public Response requestInitiation(@PathParam("procurement") String procurement) {
        return answer(procurements.requestInitiation(procurement));
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/initiation/answer")
    @Operation(
            operationId = "answerInitiation",
            summary = "Record the answer to the initiation call",
            description = "PRO-5.")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-requested, already-answered (PRO-5); wrong-state")
    public Response answerInitiation(@PathParam("procurement") String procurement, InitiationAnswer request) {
        return answer(procurements.answerInitiation(procurement, given(request).office(), request.recommendation()));
    }

    @PATCH
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}")
    @Operation(
            operationId = "prepareProcurement",
            summary = "Write parts of the preparation",
            description =
                    "Parts that are sent replace what stood there; parts left out stay (PRO-6). Not after publication (PRO-7). If-Match"
                            + " names the version that was read. dpiaScreening is not written: the gate reads what information"
                            + " governance keeps about the procurement (IG-1, IG-2).")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-6), naming everything that is wrong")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "wrong-state (PRO-7); procurement-changed")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response prepare(
            @PathParam("procurement") String procurement,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            Preparation request) {
        return answer(procurements.prepare(procurement, given(request), ReadVersion.required(ifMatch)));
    }

    @GET
    @Path("{procurement}/reminders")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listProcurementReminders",
            summary = "Ask what has to be thought of next",
            description =
                    "What no gate asks for, and what has a clock: the initiation call (PRO-5), the DPIA screening (IG-1), market"
                            + " engagement (PRO-14), splitting (PRO-15), closing, award notice, standstill.")
    @ApiResponse(responseCode = "200", description = "The reminders, with the last day of those that have one")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Reminder> reminders(@PathParam("procurement") String procurement) {
        return procurements.reminders(procurement);
    }

    @GET
    @Path("{procurement}/gate")
    @Operation(
            operationId = "readPublicationGate",
            summary = "Ask what is missing before publication",
            description =
                    "The gate asks for everything at once (PRO-6). DPIA screening and full DPIA are those that information governance"
                            + " keeps about this procurement, at its node or above (IG-1, IG-2).")
    @ApiResponse(responseCode = "200", description = "What is missing")
    @ApiResponse(responseCode = "404", description = "not-found")
    public GateView gate(@PathParam("procurement") String procurement) {
        return new GateView(procurements.missing(procurement), procurements.splitting(procurement));
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/announcement")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "announceProcurement",
            summary = "Announce it before publication",
            description = "There is no body. A planning notice is released (PRO-14, PRO-16).")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-initiated (PRO-5); wrong-state")
    public Response announce(@PathParam("procurement") String procurement) {
        return answer(procurements.announce(procurement));
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/publish")
    @Operation(
            operationId = "publishProcurement",
            summary = "Publish",
            description =
                    "By the policy in force today, which stays the procurement's own. Bids are taken until it closes; a tender notice"
                            + " is released (PRO-6, PRO-16).")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "publication-refused (PRO-6) with missing[]; wrong-state")
    public Response publish(@PathParam("procurement") String procurement, Publication request) {
        String closesAt = request == null ? null : request.closesAt();
        return answer(procurements.publish(procurement, ProcurementRequests.time("closesAt", closesAt)));
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/specification-changes")
    @Operation(
            operationId = "changeSpecification",
            summary = "Change the specification of what is published",
            description = "With its effect on the timeline; a significant change moves the closing date (PRO-7).")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "closing-date-must-move (PRO-7); wrong-state")
    public Response changeSpecification(@PathParam("procurement") String procurement, SpecificationChange request) {
        return answer(procurements.changeSpecification(
                procurement,
                given(request).summary(),
                request.significant(),
                request.effect(),
                ProcurementRequests.time("closesAt", request.closesAt())));
    }

    @GET
    @Path("{procurement}/messages")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listPortalMessages",
            summary = "Read the portal log",
            description = "Oldest first (PRO-8).")
    @ApiResponse(responseCode = "200", description = "The log")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Message> messages(@PathParam("procurement") String procurement) {
        return procurements.messages(procurement);
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/messages")
    @Operation(
            operationId = "logPortalMessage",
            summary = "Add an entry to the portal log",
            description =
                    "Bidders are written to by the Procurement Lead through the portal alone; what came elsewhere is recorded as"
                            + " forwarded and unanswered (PRO-8).")
    @ApiResponse(responseCode = "200", description = "The entry")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-8)")
    @ApiResponse(responseCode = "403", description = "not-the-procurement-lead (PRO-8); not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Message log(@PathParam("procurement") String procurement, NewMessage request) {
        return procurements.log(
                procurement, given(request).direction(), request.channel(), request.subject(), request.text());
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/cancellation")
    @Operation(
            operationId = "cancelProcurement",
            summary = "End it without a contract",
            description = "A cancellation notice is released where it was announced or published (PRO-16).")
    @ApiResponse(
            responseCode = "200",
            description = "The procurement",
            content = @Content(schema = @Schema(implementation = Procurement.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "wrong-state")
    public Response cancel(@PathParam("procurement") String procurement, Cancellation request) {
        return answer(procurements.cancel(procurement, given(request).reason()));
    }

    @GET
    @Path("{procurement}/ocds")
    @Operation(
            operationId = "readReleasePackage",
            summary = "Read its notices as an OCDS release package",
            description =
                    "One release per notice, Open Contracting Data Standard 1.1 with the UK extension's fields (PRO-16).")
    @ApiResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "not-found; no-notices while nothing was released")
    public String releases(@PathParam("procurement") String procurement) {
        return procurements.releasePackage(procurement);
    }

    @GET
    @Path("{procurement}/ocds/record")
    @Operation(
            operationId = "readRecordPackage",
            summary = "Read it as an OCDS record package",
            description = "All releases, and the compiled one (PRO-16).")
    @ApiResponse(
            responseCode = "200",
            description = "The package",
            content = @Content(schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "404", description = "not-found; no-notices while nothing was released")
    public String record(@PathParam("procurement") String procurement) {
        return procurements.recordPackage(procurement);
    }

    private static Response answer(Procurement procurement) {
        return Response.ok(procurement)
                .header("ETag", ReadVersion.tag(procurement.version()))
                .build();
    }
}
