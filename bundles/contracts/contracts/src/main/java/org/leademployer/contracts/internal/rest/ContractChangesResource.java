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
import java.util.function.LongFunction;
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
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ChangeProof;
import org.leademployer.contracts.change.ContractChange;
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

/** Change control over REST, below the contract's path. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "contract changes", description = "Schedule 9: how terms of signed contracts change")
@Permitted(Permission.READ_CONTRACTS)
public final class ContractChangesResource implements RestResource {

    private static final String STATES = "change-state (CON-9): the change is in a state in which that is not done";
    private static final String STALE = "precondition-failed";

    private final ChangeControl changes;

    @Activate
    public ContractChangesResource(@Reference ChangeControl changes) {
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "listContractChanges",
            summary = "List the changes of a contract",
            description =
                    "The newest first; number 0 is the signature. Repairs and late pins stand among them (CON-9).")
    @ApiResponse(responseCode = "200", description = "A page of changes")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Page<ChangeView.Line> list(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "Only changes before this one: the next of the page before") @QueryParam("after")
                    String after,
            @Parameter(description = "At most so many, 1 to 1000; 100 where nothing is said") @QueryParam("limit")
                    String limit) {
        Page<ContractChange> page = changes.list(contract, PageRequest.read(after, limit, 100, 1000));
        return new Page<>(page.items().stream().map(ChangeView.Line::of).toList(), page.next());
    }

    @GET
    @Path("{number}")
    @Operation(operationId = "readContractChange", summary = "Read a change")
    @ApiResponse(
            responseCode = "200",
            description = "The change; its version in ETag",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "Its number") @PathParam("number") String number) {
        return answer(changes.require(contract, number(number)));
    }

    @GET
    @Path("proof")
    @Operation(
            operationId = "proveContractTerms",
            summary = "Rebuild the terms of a contract from its changes",
            description = "And compare them with what is stored: the terms, the record, the pins (CON-9).")
    @ApiResponse(responseCode = "200", description = "Equal, or what differs")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-signed (CON-9)")
    public ChangeProof prove(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return changes.prove(contract);
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Operation(
            operationId = "raiseContractChange",
            summary = "Raise a change of a signed contract",
            description = "What, why, the proposed terms, from which day on, and which party asks (CON-9, CON-10).")
    @ApiResponse(
            responseCode = "201",
            description = "The change; its address in Location",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, with everything that is wrong")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-signed (CON-9); variant-not-deployed (SCH-4)")
    @ApiResponse(
            responseCode = "422",
            description =
                    "change-not-possible (CON-9, CON-10), with everything that is wrong; variant-of-other-region (SCH-3)")
    public Response raise(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ChangeRequests.Raise request) {
        ContractChange raised = changes.raise(contract, given(request).read());
        return Response.created(URI.create("contracts/" + raised.contractId() + "/changes/" + raised.number()))
                .entity(ChangeView.of(raised))
                .header("ETag", ReadVersion.tag(raised.version()))
                .build();
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{number}/impact")
    @Operation(
            operationId = "assessContractChange",
            summary = "Assess what a change does",
            description =
                    "The money by a simulation where schedule 6 changes (SCH-6), and in words by principle (CON-5).")
    @ApiResponse(
            responseCode = "200",
            description = "The change",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "impact-incomplete (CON-9), with everything that is missing; " + STATES)
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response assess(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            ChangeRequests.Assess request) {
        return changed(
                ifMatch,
                version ->
                        changes.assess(contract, number(number), given(request).read(), version));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{number}/agreements")
    @Operation(
            operationId = "agreeContractChange",
            summary = "Record that a party agrees to a change",
            description = "All that are needed: HEE, the lead employer, and the hosts where they are affected (CON-9).")
    @ApiResponse(
            responseCode = "200",
            description = "The change",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "party-has-agreed (CON-9); " + STATES)
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "422", description = "party-not-needed (CON-9)")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response agree(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            ChangeRequests.Agree request) {
        return changed(
                ifMatch,
                version ->
                        changes.agree(contract, number(number), given(request).read(), version));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{number}/signature")
    @Operation(
            operationId = "signContractChange",
            summary = "Sign a change",
            description = "Its terms are those of the contract from its day on; pins move on that day (CON-9, CON-10).")
    @ApiResponse(
            responseCode = "200",
            description = "The change, signed or effective",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description =
                    "signature-refused (CON-9, CON-10), with everything that is missing; lot-covered-twice (CON-1);"
                            + " variant-not-deployed (SCH-4); " + STATES)
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "422", description = "change-not-possible (CON-9): what it rests on has changed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    @ApiResponse(responseCode = "503", description = "boards-not-available (BRD-4)")
    public Response sign(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            ChangeRequests.SignChange request) {
        return changed(
                ifMatch,
                version -> changes.sign(contract, number(number), given(request).read(), version));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{number}/rejection")
    @Operation(operationId = "rejectContractChange", summary = "Reject a change, with a reason")
    @ApiResponse(
            responseCode = "200",
            description = "The change",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = STATES)
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response reject(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            ChangeRequests.End request) {
        return changed(
                ifMatch,
                version ->
                        changes.reject(contract, number(number), given(request).reason(), version));
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Path("{number}/withdrawal")
    @Operation(operationId = "withdrawContractChange", summary = "Withdraw a change, with a reason")
    @ApiResponse(
            responseCode = "200",
            description = "The change",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = STATES)
    @ApiResponse(responseCode = "412", description = STALE)
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response withdraw(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "Its number") @PathParam("number") String number,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            ChangeRequests.End request) {
        return changed(
                ifMatch,
                version -> changes.withdraw(
                        contract, number(number), given(request).reason(), version));
    }

    private static Response changed(String ifMatch, LongFunction<ContractChange> act) {
        return answer(act.apply(ReadVersion.required(ifMatch)));
    }

    private static Response answer(ContractChange change) {
        return Response.ok(ChangeView.of(change))
                .header("ETag", ReadVersion.tag(change.version()))
                .build();
    }

    private static int number(String text) {
        return Problems.read("number", text, value -> {
            if (!value.matches("\\d{1,9}")) {
                throw new IllegalArgumentException("is not the number of a change");
            }
            return Integer.parseInt(value);
        });
    }

    private static <T> T given(T request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return request;
    }
}
