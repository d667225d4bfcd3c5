/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

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
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.Registers;
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

/** Risks, issues and disputes of a contract (CON-7). */
@Component(service = RestResource.class)
@Path("contract-management/{contract}/register")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class RegisterResource implements RestResource {

    private final Registers register;

    @Activate
    public RegisterResource(@Reference Registers register) {
        this.register = register;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listRegister",
            summary = "List risks, issues and disputes",
            description = "By number, page by page. With Accept: text/csv a table.")
    @ApiResponse(responseCode = "200", description = "Entries")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Page<RegisterEntry> list(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "RISK, ISSUE or DISPUTE; all when left out") @QueryParam("kind") String kind,
            @Parameter(description = "true for those alone that are not closed") @QueryParam("open") String open,
            @Parameter(description = "The number after which the page begins") @QueryParam("after") String after,
            @Parameter(description = "1 to 500; 100 when left out") @QueryParam("limit") String limit) {
        return register.list(
                contract,
                kind == null ? null : Problems.read("kind", kind, InputFields.oneOf(RegisterEntry.Kind.class)),
                Boolean.parseBoolean(open),
                PageRequest.read(after, limit, 100, 500));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Operation(
            operationId = "raiseEntry",
            summary = "Raise a risk, an issue or a dispute",
            description =
                    "A risk with likelihood and impact of 1 to 5 each; a dispute gets the day by which it is reported to the board.")
    @ApiResponse(
            responseCode = "201",
            description = "The entry; its address in Location",
            content = @Content(schema = @Schema(implementation = RegisterEntry.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response raise(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            RegisterEntry.Input request) {
        RegisterEntry entry = register.raise(contract, Bodies.given(request));
        return Response.created(URI.create("contract-management/" + entry.contractId() + "/register/" + entry.id()))
                .entity(entry)
                .header("ETag", ReadVersion.tag(entry.version()))
                .build();
    }

    @GET
    @Path("{entry}")
    @Operation(
            operationId = "readEntry",
            summary = "Read an entry",
            description = "With its actions and every move; its version in ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = RegisterEntry.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("entry") String entry) {
        return answer(register.require(contract, entry));
    }

    @PUT
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{entry}/score")
    @Operation(
            operationId = "scoreRisk",
            summary = "Score a risk anew",
            description = "Likelihood and impact of 1 to 5 each. If-Match names the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = RegisterEntry.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "move-not-possible (CON-7)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response score(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("entry") String entry,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            RegisterEntry.ScoreInput request) {
        return answer(register.score(contract, entry, Bodies.given(request), ReadVersion.required(ifMatch)));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{entry}/moves")
    @Operation(
            operationId = "moveEntry",
            summary = "Move an entry to another state",
            description =
                    "By the table of states. A dispute is reported to the board before it can be resolved. If-Match names the version that was read.")
    @ApiResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = RegisterEntry.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "move-not-possible (CON-7) with the moves that are, or all that is missing")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "422", description = "decision-not-of-board (BRD-4)")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response move(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("entry") String entry,
            @Parameter(description = "The ETag of the version that was read") @HeaderParam("If-Match") String ifMatch,
            RegisterEntry.MoveInput request) {
        return answer(register.move(contract, entry, Bodies.given(request), ReadVersion.required(ifMatch)));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{entry}/actions")
    @Operation(operationId = "addEntryAction", summary = "Add an action", description = "With owner role and due date.")
    @ApiResponse(responseCode = "200", description = "The action")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "move-not-possible (CON-7) when the entry is closed")
    public Action addAction(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("entry") String entry,
            Action.Input request) {
        return register.addAction(contract, entry, Bodies.given(request));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("{entry}/actions/{action}/done")
    @Operation(
            operationId = "completeEntryAction",
            summary = "Say that an action was done",
            description = "With a reference to its evidence.")
    @ApiResponse(responseCode = "200", description = "The action")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "action-done (CON-7)")
    public Action done(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("entry") String entry,
            @PathParam("action") String action,
            Action.DoneInput request) {
        return register.done(contract, entry, action, Bodies.given(request));
    }

    private static Response answer(RegisterEntry entry) {
        return Response.ok(entry)
                .header("ETag", ReadVersion.tag(entry.version()))
                .build();
    }
}
