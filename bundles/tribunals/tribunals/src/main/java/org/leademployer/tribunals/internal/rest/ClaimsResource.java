/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.leademployer.tribunals.ClaimMoney;
import org.leademployer.tribunals.ClaimPlan;
import org.leademployer.tribunals.ClaimQuery;
import org.leademployer.tribunals.Reserve;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaims;
import org.leademployer.tribunals.TribunalClaims.Registration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of tribunal claims (TRI-1), with what hangs on each. */
@Component(service = RestResource.class)
@Path("tribunals/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tribunals", description = "Employment tribunal claims by the contract's pinned schedule 8")
@Permitted(Permission.READ_TRIBUNALS)
public final class ClaimsResource implements RestResource {

    private static final String CLAIM = "Id of the claim";
    private static final int USUAL = 100;

    private final TribunalClaims claims;
    private final ClaimMoney money;
    private final Contracts contracts;

    @Activate
    public ClaimsResource(
            @Reference TribunalClaims claims, @Reference ClaimMoney money, @Reference Contracts contracts) {
        this.claims = claims;
        this.money = money;
        this.contracts = contracts;
    }

    @POST
    @Permitted(Permission.RUN_TRIBUNALS)
    @Operation(
            operationId = "registerTribunalClaim",
            summary = "Register a claim",
            description =
                    "A claim presented after its time limit is flagged, not refused. The same message again registers"
                            + " nothing and answers the claim as it is now (TRI-1).")
    @ApiResponse(
            responseCode = "201",
            description = "Registered; its version in ETag",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @ApiResponse(
            responseCode = "200",
            description = "It was registered before; its version in ETag",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-1), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found: the contract")
    @ApiResponse(responseCode = "409", description = "claim-registered (TRI-1)")
    @ApiResponse(responseCode = "410", description = "person-erased (IG-8)")
    public Response register(ClaimRequests.Register request) {
        Registration made = claims.register(TribunalRequests.given(request).read());
        return tagged(made.isNew() ? 201 : 200, made.claim());
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listTribunalClaims",
            summary = "List claims",
            description = "Those presented first, first, of the nodes where the caller may read tribunals (TRI-1).")
    @ApiResponse(responseCode = "200", description = "A page; `next` names the one after it")
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-1); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found: the contract")
    public Page<ClaimView> list(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "Only of this contract, by id or reference") @QueryParam("contract")
                    String contract,
            @Parameter(description = "Only in this state", example = "OPEN") @QueryParam("state") String state,
            @Parameter(description = "Only with an act at this host", example = "RTD") @QueryParam("host") String host,
            @Parameter(description = "Only with this ground", example = "UDL") @QueryParam("jurisdiction")
                    String jurisdiction,
            @Parameter(description = "Only with this flag", example = "OUT_OF_TIME") @QueryParam("flag") String flag,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 500; 100 when absent") @QueryParam("limit") String limit) {
        Page<TribunalClaim> page = claims.page(
                ClaimQuery.read(region, contract, state, host, jurisdiction, flag),
                PageRequest.read(after, limit, USUAL, TribunalClaims.MOST));
        return new Page<>(page.items().stream().map(ClaimView::of).toList(), page.next());
    }

    @GET
    @Path("{claim}")
    @Operation(operationId = "readTribunalClaim", summary = "Read a claim", description = "Its ETag is its version.")
    @ApiResponse(
            responseCode = "200",
            description = "The claim; its version in ETag",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = CLAIM) @PathParam("claim") String claim) {
        return tagged(200, claims.require(claim));
    }

    @GET
    @Path("{claim}/claimant")
    @Permitted(Permission.RUN_TRIBUNALS)
    @Operation(
            operationId = "readTribunalClaimant",
            summary = "Read the name on a claim",
            description = "It is sealed under the person's key; that it was read is audited.")
    @ApiResponse(responseCode = "200", description = "The name; absent once the person's key is destroyed (IG-8)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "person-restricted (IG-8), once the claim is closed")
    public ClaimView.ClaimantView claimant(@Parameter(description = CLAIM) @PathParam("claim") String claim) {
        return new ClaimView.ClaimantView(claims.require(claim).traineeId(), claims.claimant(claim));
    }

    @POST
    @Path("{claim}/changes")
    @Permitted(Permission.RUN_TRIBUNALS)
    @Operation(
            operationId = "changeTribunalClaim",
            summary = "Record what has happened to a claim",
            description =
                    "Response, extension, hearings, steps, money, settlement, withdrawal, judgment, closing; If-Match says"
                            + " which version was read (TRI-1).")
    @ApiResponse(
            responseCode = "200",
            description = "The claim; its version in ETag",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-1), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state (TRI-1); claim-changed (TRI-1); money-not-shared (TRI-3)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response change(
            @Parameter(description = CLAIM) @PathParam("claim") String claim,
            @Parameter(description = "The ETag that was read") @HeaderParam("If-Match") String ifMatch,
            ClaimRequests.Change request) {
        return tagged(200, claims.change(claim, TribunalRequests.given(request).read(), ReadVersion.required(ifMatch)));
    }

    @POST
    @Path("{claim}/plan")
    @Permitted(Permission.RUN_TRIBUNALS)
    @Operation(
            operationId = "planTribunalClaim",
            summary = "Make the handling plan into steps",
            description =
                    "By the contract's schedule 8 (TRI-2); made again, it replaces steps that are not done. Where the"
                            + " schedule cannot say it, the statutory day is answered with the refusal (SCH-4).")
    @ApiResponse(responseCode = "200", description = "The plan, or the statutory day and why there is no plan")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "wrong-state (TRI-2)")
    public PlanView plan(@Parameter(description = CLAIM) @PathParam("claim") String claim) {
        ClaimPlan plan = claims.plan(claim);
        return PlanView.of(contracts.require(plan.contractId()), plan);
    }

    @GET
    @Path("{claim}/shares")
    @Operation(
            operationId = "readTribunalClaimShares",
            summary = "Read how a claim was shared last",
            description = "With the calculation, which can be replayed (SCH-5).")
    @ApiResponse(responseCode = "200", description = "The shares")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found, also while it is not shared")
    public SharesView shares(@Parameter(description = CLAIM) @PathParam("claim") String claim) {
        return view(money.shares(claim).orElseThrow(() -> Problems.notFound("sharing of claim", claim)
                .withNext("Share it with POST to this path, once it has ended.")
                .toException()));
    }

    @POST
    @Path("{claim}/shares")
    @Permitted(Permission.RUN_TRIBUNALS)
    @Operation(
            operationId = "shareTribunalClaim",
            summary = "Share a claim that has ended, and tell recharging",
            description =
                    "Costs, award and settlement, by the contract's schedule 8 (TRI-3). Again with the same amounts it"
                            + " changes nothing; with others it replaces what was told.")
    @ApiResponse(responseCode = "200", description = "The shares")
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-1): no act at a host is known")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "wrong-state (TRI-3); variant-not-deployed, variant-terms-changed (SCH-4)")
    @ApiResponse(responseCode = "502", description = "variant-failed, variant-impossible-result (SCH-8)")
    public SharesView share(@Parameter(description = CLAIM) @PathParam("claim") String claim) {
        return view(money.share(claim));
    }

    @GET
    @Path("{claim}/reserves")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listTribunalReserves",
            summary = "List the reserves of a claim",
            description = "The newest first, older ones too; reasons only for who runs tribunals at its node (TRI-4).")
    @ApiResponse(responseCode = "200", description = "Reserves")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<ReserveView> reserves(@Parameter(description = CLAIM) @PathParam("claim") String claim) {
        return money.reserves(claim).stream().map(ReserveView::of).toList();
    }

    @POST
    @Path("{claim}/reserves")
    @Permitted(Permission.RUN_TRIBUNALS)
    @Operation(
            operationId = "setTribunalReserve",
            summary = "Set a reserve",
            description = "What a party sets aside; what was set before stays (TRI-4).")
    @ApiResponse(
            responseCode = "201",
            description = "The reserve",
            content = @Content(schema = @Schema(implementation = ReserveView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-4), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "wrong-state (TRI-4); claim-changed (TRI-1)")
    public Response reserve(
            @Parameter(description = CLAIM) @PathParam("claim") String claim, ClaimRequests.SetReserve request) {
        Reserve made = money.reserve(claim, TribunalRequests.given(request).read());
        return Response.status(201).entity(ReserveView.of(made)).build();
    }

    private SharesView view(ClaimMoney.SettledShares settled) {
        return SharesView.of(contracts.require(settled.share().calculation().contractId()), settled.share());
    }

    private static Response tagged(int status, TribunalClaim claim) {
        return Response.status(status)
                .entity(ClaimView.of(claim))
                .header("ETag", ReadVersion.tag(claim.version()))
                .build();
    }
}
