/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
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
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
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

    @Activate
    public ContractsResource(@Reference Contracts contracts) {
        this.contracts = contracts;
    }

    @GET
    @Operation(
            summary = "List contracts",
            description = "Contracts by reference, of one node of the geography and all below it, or of the country.")
    @ApiResponse(responseCode = "200", description = "A page of contracts")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    public ContractPage list(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "Only references after this one: the next of the page before") @QueryParam("after")
                    String after,
            @Parameter(description = "At most so many, 1 to 1000; 100 where nothing is said") @QueryParam("limit")
                    String limit) {
        int most = limit == null ? DEFAULT_LIMIT : Problems.read("limit", limit, ContractsResource::readLimit);
        Region node = region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
        List<Contract> remaining = contracts.list(node).stream()
                .filter(contract -> after == null || contract.reference().compareTo(after) > 0)
                .toList();
        List<Contract> page = remaining.subList(0, Math.min(most, remaining.size()));
        String next = page.size() == remaining.size()
                ? null
                : page.get(page.size() - 1).reference();
        return new ContractPage(page.stream().map(this::view).toList(), next);
    }

    @GET
    @Path("{contract}")
    @Operation(summary = "Read a contract", description = "With its minimum record, its ten schedules and its pins.")
    @ApiResponse(responseCode = "200", description = "The contract")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ContractView read(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return view(contracts.require(contract));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Operation(
            summary = "Record a contract",
            description = "As a draft, with schedules 1, 2, 3, 4 and 9 loaded (CON-1, CON-2).")
    @ApiResponse(responseCode = "201", description = "The draft; its address in Location")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "409", description = "reference-taken (CON-1)")
    @ApiResponse(responseCode = "422", description = "vehicle-refused (CON-4)")
    public Response create(ContractRequests.Create request) {
        Contract contract = contracts.create(given(request).read());
        return Response.created(URI.create("contracts/" + contract.id()))
                .entity(view(contract))
                .build();
    }

    @PATCH
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/record")
    @Operation(
            summary = "Complete the minimum record",
            description =
                    "Parts that are sent replace what stood there; parts left out stay (CON-2). With the version that"
                            + " was read, a change made meanwhile by somebody else is not overwritten.")
    @ApiResponse(responseCode = "200", description = "The contract")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "contract-changed")
    public ContractView complete(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ContractRequests.Complete request) {
        ContractRequests.Complete parts = given(request);
        return view(
                parts.version() == null
                        ? contracts.complete(contract, parts.read())
                        : contracts.complete(contract, parts.read(), parts.version()));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/schedules/{schedule}/populate")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Say that schedule 5 or 7 is populated", description = "There is no body (CON-3).")
    @ApiResponse(responseCode = "200", description = "The contract")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "contract-changed")
    @ApiResponse(responseCode = "422", description = "schedule-not-populated-by-hand (CON-3)")
    public ContractView populate(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "5 or 7") @PathParam("schedule") String schedule) {
        return view(contracts.populate(contract, Problems.read("schedule", schedule, ContractsResource::readNumber)));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/schedules/{schedule}/defer")
    @Operation(
            summary = "Say that schedule 5 or 7 is completed after award",
            description = "With a reason and a due date (CON-3).")
    @ApiResponse(responseCode = "200", description = "The contract")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "already-populated (CON-3); contract-changed")
    @ApiResponse(responseCode = "422", description = "schedule-cannot-be-deferred (CON-3)")
    public ContractView defer(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "5 or 7") @PathParam("schedule") String schedule,
            ContractRequests.Defer request) {
        return view(contracts.defer(
                contract,
                Problems.read("schedule", schedule, ContractsResource::readNumber),
                given(request).readDueOn(),
                request.reason()));
    }

    @PUT
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/pins/{schedule}")
    @Operation(
            summary = "Choose the variant that a draft pins",
            description = "Instead of the newest valid one at signature (SCH-3).")
    @ApiResponse(responseCode = "200", description = "The contract")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "variant-not-deployed (SCH-4); change-control-required (CON-9); contract-changed")
    @ApiResponse(responseCode = "422", description = "variant-of-other-region (SCH-3)")
    public ContractView pin(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "6, 8 or 10") @PathParam("schedule") String schedule,
            ContractRequests.ChoosePin request) {
        return view(contracts.pin(contract, given(request).read(schedule)));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/sign")
    @Operation(
            summary = "Record the signature",
            description = "Pins the newest valid variants of schedules 6, 8 and 10 that are not pinned yet (SCH-3).")
    @ApiResponse(responseCode = "200", description = "The contract")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "already-signed; no-schedule-6 (SCH-3); pin-not-in-force (SCH-4); lot-covered-twice (CON-1);"
                    + " contract-changed")
    @ApiResponse(responseCode = "422", description = "signed-too-late (CON-2)")
    public ContractView sign(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ContractRequests.Sign request) {
        return view(contracts.sign(
                contract, Problems.readDate("signedOn", given(request).signedOn())));
    }

    @GET
    @Path("{contract}/gaps")
    @Operation(summary = "Read what a contract lacks before it may start", description = "All of it at once (CON-3).")
    @ApiResponse(responseCode = "200", description = "The gaps; none when it may start")
    @ApiResponse(responseCode = "404", description = "not-found")
    public GapList gaps(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return new GapList(contracts.gaps(contract));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{contract}/start")
    @Operation(summary = "Start the service", description = "Refused with everything that is missing (CON-3).")
    @ApiResponse(responseCode = "200", description = "The contract, running")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "start-refused (CON-3); already-running; contract-changed")
    public ContractView start(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ContractRequests.Start request) {
        return view(contracts.start(
                contract, Problems.readDate("startedOn", given(request).startedOn())));
    }

    private ContractView view(Contract contract) {
        return ContractView.of(contract, contracts.gaps(contract.id()).size());
    }

    private static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }

    private static int readLimit(String text) {
        int limit = readNumber(text);
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("lies between 1 and " + MAXIMUM_LIMIT);
        }
        return limit;
    }

    private static int readNumber(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }

    /**
     * A page of contracts.
     *
     * @param next the {@code after} of the next page; absent on the last
     */
    record ContractPage(List<ContractView> items, String next) {}

    /** What a contract lacks. */
    record GapList(List<Gap> items) {}
}
