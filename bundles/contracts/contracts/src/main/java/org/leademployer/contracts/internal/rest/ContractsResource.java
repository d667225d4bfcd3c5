/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.PATCH;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Contracts over REST. Wherever a path names a contract, its id or its reference may stand; a slash in a reference is
 * written {@code %2F}.
 */
@Component(service = RestResource.class)
@Path("contracts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts of lead employers: record, schedules, pins, start")
@Permitted(Permission.READ_CONTRACTS)
public final class ContractsResource implements RestResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Contracts contracts;
    private final ChangeControl changes;

    @Activate
    public ContractsResource(@Reference Contracts contracts, @Reference ChangeControl changes) {
        this.contracts = contracts;
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listContracts",
            summary = "List contracts",
            description = "Contracts by reference, of one node of the geography and all below it, or of the country.")
    @ApiResponse(responseCode = "200", description = "A page of contracts")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Page<ContractView> list(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "Only references after this one: the next of the page before") @QueryParam("after")
                    String after,
            @Parameter(description = "At most so many, 1 to 1000; 100 where nothing is said") @QueryParam("limit")
                    String limit) {
        PageRequest page = PageRequest.read(after, limit, DEFAULT_LIMIT, MAXIMUM_LIMIT);
        Region node = region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
        Page<Contract> found = contracts.page(node, page);
        Map<String, List<Gap>> gaps = contracts.gapsOf(found.items());
        return new Page<>(
                found.items().stream()
                        .map(contract -> ContractView.of(
                                contract, gaps.get(contract.id()).size()))
                        .toList(),
                found.next());
    }

    @GET
    @Path("{contract}")
    @Operation(
            operationId = "readContract",
            summary = "Read a contract",
            description =
                    "With its minimum record, its ten schedules and its pins. With asOf, its terms as they stood on"
                            + " that day, or will by what is signed now, each with the change that made it (CON-9).")
    @ApiResponse(
            responseCode = "200",
            description =
                    "The contract; its version in ETag. With asOf, without ETag: the parts that are terms, and besides"
                            + " asOf and terms, each term with the change that made it",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "304", description = "It has still the version that If-None-Match names")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found; no-contract-then (CON-9) before its signature")
    public Response read(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "A day, from the signature on", example = "2021-10-01") @QueryParam("asOf")
                    String asOf,
            @Parameter(description = "The ETag of the version that is known already") @HeaderParam("If-None-Match")
                    String known) {
        if (asOf != null) {
            return Response.ok(AsOfView.of(changes.asOf(contract, Faults.day("asOf", asOf, "CON-9"))))
                    .build();
        }
        Contract found = contracts.require(contract);
        String tag = ReadVersion.tag(found.version());
        return tag.equals(known) ? Response.notModified().header("ETag", tag).build() : answer(found);
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Operation(
            operationId = "createContract",
            summary = "Record a contract",
            description = "As a draft, with schedules 1, 2, 3, 4 and 9 loaded (CON-1, CON-2).")
    @ApiResponse(
            responseCode = "201",
            description = "The draft; its address in Location",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "409", description = "reference-taken (CON-1)")
    @ApiResponse(responseCode = "422", description = "vehicle-refused (CON-4)")
    public Response create(ContractRequests.Create request) {
        Contract contract = contracts.create(given(request).read(contracts::faults));
        return Response.created(URI.create("contracts/" + contract.id()))
                .entity(view(contract))
                .header("ETag", ReadVersion.tag(contract.version()))
                .build();
    }

    @PATCH
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/record")
    @Operation(
            operationId = "completeRecord",
            summary = "Complete the minimum record",
            description =
                    "Parts that are sent replace what stood there; parts left out stay (CON-2). If-Match names the"
                            + " version that was read, so that a change made meanwhile by somebody else is not"
                            + " overwritten.")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "contract-changed")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response complete(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            ContractRequests.Complete request) {
        long read = ReadVersion.required(ifMatch);
        return answer(contracts.complete(contract, given(request).read(), read));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/schedules/{schedule}/populate")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "populateSchedule",
            summary = "Say that schedule 5 or 7 is populated",
            description = "There is no body (CON-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "contract-changed")
    @ApiResponse(responseCode = "422", description = "schedule-not-populated-by-hand (CON-3)")
    public Response populate(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "5 or 7") @PathParam("schedule") String schedule) {
        return answer(contracts.populate(contract, Problems.read("schedule", schedule, ContractsResource::readNumber)));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/schedules/{schedule}/defer")
    @Operation(
            operationId = "deferSchedule",
            summary = "Say that schedule 5 or 7 is completed after award",
            description = "With a reason and a due date (CON-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "already-populated (CON-3); contract-changed")
    @ApiResponse(responseCode = "422", description = "schedule-cannot-be-deferred (CON-3)")
    public Response defer(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "5 or 7") @PathParam("schedule") String schedule,
            ContractRequests.Defer request) {
        return answer(contracts.defer(
                contract,
                Problems.read("schedule", schedule, ContractsResource::readNumber),
                given(request).readDueOn(),
                request.reason()));
    }

    @PUT
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/pins/{schedule}")
    @Operation(
            operationId = "pinVariant",
            summary = "Choose the variant that a draft pins",
            description = "Instead of the newest valid one at signature (SCH-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "variant-not-deployed (SCH-4); change-control-required (CON-9); contract-changed")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "422", description = "variant-of-other-region (SCH-3)")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response pin(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "6, 8 or 10") @PathParam("schedule") String schedule,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            ContractRequests.ChoosePin request) {
        long read = ReadVersion.required(ifMatch);
        return answer(contracts.pin(contract, given(request).read(schedule), read));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/sign")
    @Operation(
            operationId = "signContract",
            summary = "Record the signature",
            description = "Pins the newest valid variants of schedules 6, 8 and 10 that are not pinned yet (SCH-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "already-signed; no-schedule-6 (SCH-3); pin-not-in-force (SCH-4); lot-covered-twice (CON-1);"
                    + " contract-changed")
    @ApiResponse(responseCode = "422", description = "signed-too-late (CON-2)")
    public Response sign(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ContractRequests.Sign request) {
        return answer(
                contracts.sign(contract, Faults.day("signedOn", given(request).signedOn(), "CON-2")));
    }

    @GET
    @Path("{contract}/gaps")
    @Operation(
            operationId = "listGaps",
            summary = "Read what a contract lacks before it may start",
            description = "All of it at once (CON-3).")
    @ApiResponse(responseCode = "200", description = "The gaps; none when it may start")
    @ApiResponse(responseCode = "404", description = "not-found")
    public GapList gaps(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return new GapList(contracts.gaps(contract));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/start")
    @Operation(
            operationId = "startService",
            summary = "Start the service",
            description = "Refused with everything that is missing (CON-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The contract, running",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "start-refused (CON-3); already-running; contract-changed")
    public Response start(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ContractRequests.Start request) {
        return answer(
                contracts.start(contract, Faults.day("startedOn", given(request).startedOn(), "CON-3")));
    }

    private Response answer(Contract contract) {
        return Response.ok(view(contract))
                .header("ETag", ReadVersion.tag(contract.version()))
                .build();
    }

    ContractView view(Contract contract) {
        return ContractView.of(contract, contracts.gaps(contract).size());
    }

    private static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    private static int readNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }

    /** What a contract lacks. */
    record GapList(List<Gap> items) {}
}
