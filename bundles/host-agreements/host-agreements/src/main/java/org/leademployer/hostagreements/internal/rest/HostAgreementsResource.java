/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
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
import org.leademployer.hostagreements.AgreementQuery;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.hostagreements.HostAgreements;
import org.leademployer.hostagreements.PlacementAtRisk;
import org.leademployer.hostagreements.Reminder;
import org.leademployer.hostagreements.ReminderRun;
import org.leademployer.hostagreements.SendInput;
import org.leademployer.hostagreements.SendReport;
import org.leademployer.hostagreements.StatusReport;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Agreements with the hosts of a contract, below the contract's path. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/host-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "host-agreements",
        description = "Agreements between lead employers and hosts: sent in bulk, chased, signed")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class HostAgreementsResource implements RestResource {

    private static final String CONTRACT = "Id or reference of the contract";
    private static final String HOST = "The ODS code of the host";
    private static final String ON = "The day; today when left out";
    private static final String LIMIT = "At most so many, 1 to 1000, 100 when left out";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final HostAgreements agreements;
    private final Clock clock;

    @Activate
    public HostAgreementsResource(@Reference HostAgreements agreements, @Reference Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listHostAgreements",
            summary = "List agreements",
            description = "Of each host the newest, by ODS code (CON-11).")
    @ApiResponse(responseCode = "200", description = "A page of agreements")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Page<HostAgreementView> list(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = "Only in this state") @QueryParam("state") String state,
            @Parameter(description = "Only with this judgement: UNKNOWN, ENFORCEABLE, NOT_ENFORCEABLE")
                    @QueryParam("enforceability")
                    String enforceability,
            @Parameter(description = "Only signed ones that expire on this day or earlier") @QueryParam("expiringBy")
                    String expiringBy,
            @Parameter(description = "Only hosts after this one") @QueryParam("after") String after,
            @Parameter(description = LIMIT) @QueryParam("limit") String limit) {
        PageRequest page = PageRequest.read(after, limit, USUAL, MOST);
        InputFields fields = new InputFields();
        AgreementQuery query = new AgreementQuery(
                fields.optional("state", state, InputFields.oneOf(HostAgreement.State.class)),
                fields.optional(
                        "enforceability", enforceability, InputFields.oneOf(HostAgreement.Enforceability.class)),
                fields.optionalDate("expiringBy", expiringBy),
                fields.optional("after", page.after(), OdsCode::new),
                page.limit() + 1);
        fields.refuse("Nothing was read.", "CON-11");
        return page.page(agreements.list(contract, query), HostAgreementView::of, agreement -> agreement
                .host()
                .value());
    }

    @POST
    @Path("send")
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Operation(
            operationId = "sendHostAgreements",
            summary = "Send agreements in bulk",
            description = "To every host with placements under the contract, or to those named, with an outcome for"
                    + " each. A host that has one is left alone, so that a request that broke off is sent again"
                    + " (CON-11).")
    @ApiResponse(responseCode = "200", description = "What became of each host")
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-11), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-template (CON-11); contract-not-signed (CON-11)")
    public SendReport send(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            AgreementRequests.SendRequest request) {
        return agreements.send(contract, AgreementRequests.given(request).read());
    }

    @POST
    @Path("send/import")
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Consumes("text/csv")
    @Operation(
            operationId = "sendHostAgreementsToFile",
            summary = "Send agreements to the hosts of a CSV file",
            description =
                    "The column ODS Code, and Name, which may be left out and is not read; at most 5000 rows. Nothing"
                            + " is sent while a row is wrong, and every row that is wrong is named (CON-11).")
    @ApiResponse(responseCode = "200", description = "What became of each host")
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-11), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-template (CON-11); contract-not-signed (CON-11)")
    @ApiResponse(responseCode = "422", description = "import-refused (CON-11), naming every row that is wrong")
    public SendReport sendToFile(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = "The template; left out where one alone is in force") @QueryParam("template")
                    String template,
            @Parameter(description = "The day; today when left out") @QueryParam("sentOn") String sentOn,
            @Parameter(description = "The last day; the end of the contract when left out") @QueryParam("expiresOn")
                    String expiresOn,
            @Parameter(description = "true: only prepare them") @QueryParam("draft") String draft,
            @Parameter(
                            description =
                                    "true: also to hosts whose newest agreement has other terms, was declined, or has"
                                            + " expired")
                    @QueryParam("newVersion")
                    String newVersion,
            InputStream csv) {
        InputFields fields = new InputFields();
        boolean prepare = Boolean.TRUE.equals(fields.optional("draft", draft, HostAgreementsResource::truth));
        boolean renew = Boolean.TRUE.equals(fields.optional("newVersion", newVersion, HostAgreementsResource::truth));
        fields.refuse("Nothing was sent.", "CON-11");
        return agreements.send(contract, new SendInput(null, template, sentOn, expiresOn, prepare, renew), csv);
    }

    @POST
    @Path("import")
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Consumes("text/csv")
    @Operation(
            operationId = "importHostAgreementChanges",
            summary = "Take over a CSV file of what has happened",
            description =
                    "Columns ODS Code, Act, On, and Enforceable, Reason, which may be left out. Right rows are taken,"
                            + " wrong ones reported with all that is wrong; the same file twice changes nothing (CON-11).")
    @ApiResponse(responseCode = "200", description = "What became of the rows")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "422", description = "import-refused (CON-11): no such CSV")
    public StatusReport importChanges(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract, InputStream csv) {
        return agreements.importChanges(contract, csv);
    }

    @GET
    @Path("reminders")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDueHostReminders",
            summary = "List reminders that are due",
            description = "By the reminder policy in force at the lot's node, in working days (CON-11).")
    @ApiResponse(responseCode = "200", description = "By host")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Reminder> due(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = ON) @QueryParam("on") String on) {
        return agreements.due(contract, day(on));
    }

    @POST
    @Path("reminders")
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Operation(
            operationId = "recordHostReminders",
            summary = "Record the reminders that are due today",
            description = "A second run of the same day records nothing (CON-11).")
    @ApiResponse(responseCode = "200", description = "What was recorded")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ReminderRun remind(@Parameter(description = CONTRACT) @PathParam("contract") String contract) {
        return agreements.remind(contract);
    }

    @GET
    @Path("share")
    @Operation(
            operationId = "readSignedShare",
            summary = "Read how much of the contract stands on signed agreements",
            description =
                    "By hosts, placements and whole-time equivalents, of placements from the day to the end of the"
                            + " term (CON-11).")
    @ApiResponse(responseCode = "200", description = "The share")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public SignedShareView share(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = ON) @QueryParam("on") String on) {
        return SignedShareView.of(agreements.share(contract, day(on)));
    }

    @GET
    @Path("placements-at-risk")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listPlacementsAtRisk",
            summary = "List placements at risk",
            description = "Placements at hosts without a signed, enforceable agreement, by host (CON-11).")
    @ApiResponse(responseCode = "200", description = "A page of placements")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Page<PlacementAtRisk> atRisk(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = ON) @QueryParam("on") String on,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = LIMIT) @QueryParam("limit") String limit) {
        PageRequest page = PageRequest.read(after, limit, USUAL, MOST);
        return page.page(
                agreements.atRisk(contract, day(on), page.after(), page.limit() + 1),
                placement -> placement,
                placement -> placement.host() + "|" + placement.placementId());
    }

    @GET
    @Path("{host}")
    @Operation(
            operationId = "readHostAgreement",
            summary = "Read the newest agreement with a host",
            description = "Its ETag is its version.")
    @ApiResponse(
            responseCode = "200",
            description = "The agreement; its version in ETag",
            content = @Content(schema = @Schema(implementation = HostAgreementView.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = HOST) @PathParam("host") String host) {
        return tagged(agreements.require(contract, code(host)));
    }

    @GET
    @Path("{host}/history")
    @Operation(
            operationId = "readHostAgreementHistory",
            summary = "Read all agreements with a host",
            description = "The newest first, superseded ones too.")
    @ApiResponse(responseCode = "200", description = "Agreements")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<HostAgreementView> history(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = HOST) @PathParam("host") String host) {
        return agreements.history(contract, code(host)).stream()
                .map(HostAgreementView::of)
                .toList();
    }

    @POST
    @Path("{host}/changes")
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Operation(
            operationId = "changeHostAgreement",
            summary = "Record what has happened to an agreement",
            description =
                    "Returned, signed, judged, declined, or sent where it was prepared; If-Match says which version"
                            + " was read (CON-11).")
    @ApiResponse(
            responseCode = "200",
            description = "The agreement; its version in ETag",
            content = @Content(schema = @Schema(implementation = HostAgreementView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-11), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "wrong-state (CON-11); agreement-changed (CON-11)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @Parameter(description = CONTRACT) @PathParam("contract") String contract,
            @Parameter(description = HOST) @PathParam("host") String host,
            @Parameter(description = "The ETag that was read") @HeaderParam("If-Match") String ifMatch,
            AgreementRequests.ChangeRequest request) {
        return tagged(agreements.change(
                contract, code(host), AgreementRequests.given(request).read(), ReadVersion.required(ifMatch)));
    }

    private static Response tagged(HostAgreement agreement) {
        return Response.ok(HostAgreementView.of(agreement))
                .header("ETag", ReadVersion.tag(agreement.version()))
                .build();
    }

    private static OdsCode code(String host) {
        return Problems.read("host", host, OdsCode::new);
    }

    /** What is neither would send where only preparing was meant. */
    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    private LocalDate day(String on) {
        return on == null ? LocalDate.now(clock) : Problems.readDate("on", on);
    }
}
