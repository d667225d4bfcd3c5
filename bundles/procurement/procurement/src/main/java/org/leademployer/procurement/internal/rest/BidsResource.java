/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import static org.leademployer.procurement.internal.rest.ProcurementRequests.given;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.procurement.Awards;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Bidding;
import org.leademployer.procurement.Evaluations;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurements;
import org.leademployer.procurement.Ranking;
import org.leademployer.procurement.Score;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Conclusion;
import org.leademployer.procurement.internal.rest.ProcurementRequests.NewBid;
import org.leademployer.procurement.internal.rest.ProcurementRequests.NewScore;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Preference;
import org.leademployer.procurement.internal.rest.ProcurementRequests.Withdrawal;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** From sealed bids to contracts: with the register's own path, since the longest path of a resource is chosen before its methods. */
@Component(service = RestResource.class)
@Path("procurements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "procurement", description = "From the first question to the award of a contract")
@Permitted(Permission.READ_PROCUREMENTS)
public final class BidsResource implements RestResource {

    private final Bidding bidding;
    private final Evaluations evaluations;
    private final Awards awards;
    private final Procurements procurements;

    @Activate
    public BidsResource(
            @Reference Bidding bidding,
            @Reference Evaluations evaluations,
            @Reference Awards awards,
            @Reference Procurements procurements) {
        this.bidding = bidding;
        this.evaluations = evaluations;
        this.awards = awards;
        this.procurements = procurements;
    }

    /** Whether a ranking comes out of what is stored. */
    @Schema(name = "RankingProof")
    record ProofView(
            @Schema(description = "The digest that was decided by") String kept,
            @Schema(description = "The digest of the ranking as computed now") String now,
            boolean equal,
            Ranking ranking) {}

    @POST
    @Permitted(Permission.SUBMIT_BIDS)
    @Path("{procurement}/bids")
    @Operation(
            operationId = "submitBid",
            summary = "Submit a bid",
            description = "It is sealed as it is taken in: nobody can read it until bids are opened (PRO-9).")
    @ApiResponse(responseCode = "200", description = "The receipt")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-9); what stands in the bid is not repeated")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "bid-late (PRO-9); wrong-state")
    public Bid.Receipt submit(@PathParam("procurement") String procurement, NewBid request) {
        return bidding.bid(
                procurement,
                given(request)
                        .content(procurements.require(procurement), content -> bidding.faults(procurement, content)));
    }

    @GET
    @Path("{procurement}/receipts")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listBidReceipts",
            summary = "List receipts of bids",
            description = "That there are bids, and when they came; nothing of what stands in them.")
    @ApiResponse(responseCode = "200", description = "In the order in which bids came")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Bid.Receipt> receipts(@PathParam("procurement") String procurement) {
        return bidding.receipts(procurement);
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/opening")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "openBids",
            summary = "Open the bids",
            description = "There is no body. Not before closing (PRO-9).")
    @ApiResponse(responseCode = "200", description = "The procurement")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-closed (PRO-9); wrong-state")
    public Procurement open(@PathParam("procurement") String procurement) {
        return bidding.open(procurement);
    }

    @GET
    @Path("{procurement}/bids")
    @Operation(operationId = "listBids", summary = "Read the bids", description = "Once they are opened (PRO-9).")
    @ApiResponse(responseCode = "200", description = "In the order in which they came")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "bids-sealed (PRO-9)")
    public List<Bid> bids(@PathParam("procurement") String procurement) {
        return bidding.bids(procurement);
    }

    @PUT
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/bids/{bid}/standing")
    @Operation(
            operationId = "decideStanding",
            summary = "Decide on a bid's standing",
            description =
                    "A ground for exclusion, of the bidder or a subcontractor; or a price that is abnormally low, with the bidder's"
                            + " explanation (PRO-9).")
    @ApiResponse(responseCode = "200", description = "The bid")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "explanation-missing (PRO-9); wrong-state")
    public Bid decideStanding(
            @PathParam("procurement") String procurement, @PathParam("bid") String bid, Bid.Standing request) {
        return bidding.decideStanding(procurement, bid, given(request));
    }

    @PUT
    @Permitted(Permission.READ_PROCUREMENTS)
    @Path("{procurement}/scores")
    @Operation(
            operationId = "scoreBid",
            summary = "Score a question of a bid",
            description = "As the panel member who acts; it replaces the member's own before (PRO-10).")
    @ApiResponse(responseCode = "200", description = "The score")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-10)")
    @ApiResponse(responseCode = "403", description = "not-on-the-panel (PRO-10)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "conflict-declared (PRO-10); wrong-state")
    public Score score(@PathParam("procurement") String procurement, NewScore request) {
        return evaluations.score(
                procurement, given(request).bid(), request.question(), request.points(), request.rationale());
    }

    @GET
    @Path("{procurement}/scores")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listScores",
            summary = "Read the scores",
            description = "One's own until all are there, then those of all members, and the consensus (PRO-10).")
    @ApiResponse(responseCode = "200", description = "The scores")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Score> scores(@PathParam("procurement") String procurement) {
        return evaluations.scores(procurement);
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/panel/withdrawals")
    @Operation(
            operationId = "withdrawMember",
            summary = "Withdraw a panel member",
            description = "A conflict was declared later: the member's scores are void (PRO-10).")
    @ApiResponse(responseCode = "200", description = "The procurement")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-10)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "panel-empty (PRO-10); wrong-state")
    public Procurement withdraw(@PathParam("procurement") String procurement, Withdrawal request) {
        return evaluations.withdrawMember(procurement, given(request).member(), request.reason());
    }

    @PUT
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/consensus")
    @Operation(
            operationId = "agreeScore",
            summary = "Record the consensus on a question of a bid",
            description = "Once every member has scored everything (PRO-10).")
    @ApiResponse(responseCode = "200", description = "The consensus")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-10)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "scores-missing (PRO-10) with missing[]; wrong-state")
    public Score agree(@PathParam("procurement") String procurement, NewScore request) {
        return evaluations.agree(
                procurement, given(request).bid(), request.question(), request.points(), request.rationale());
    }

    @GET
    @Path("{procurement}/ranking")
    @Operation(
            operationId = "readRanking",
            summary = "Read the ranking",
            description = "Computed from what is stored; ties are shown (PRO-10).")
    @ApiResponse(responseCode = "200", description = "The bids for each lot, best first")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "bids-sealed, explanation-missing (PRO-9), scores-missing (PRO-10)")
    public Ranking ranking(@PathParam("procurement") String procurement) {
        return evaluations.ranking(procurement);
    }

    @GET
    @Path("{procurement}/ranking/proof")
    @Operation(
            operationId = "proveRanking",
            summary = "Prove the ranking that was decided by",
            description = "Computes it anew from stored inputs, and says equal or not (PRO-10).")
    @ApiResponse(responseCode = "200", description = "The proof")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "wrong-state")
    public ProofView prove(@PathParam("procurement") String procurement) {
        Evaluations.RankingProof proof = evaluations.prove(procurement);
        return new ProofView(proof.kept(), proof.now().sha256(), proof.equal(), proof.now());
    }

    @PUT
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/lots/{lot}/preferred/{bid}")
    @Operation(
            operationId = "preferBid",
            summary = "Decide on the preferred bid of a lot",
            description = "The Service Lead's decision; with reasons where the bid is not ranked first alone (PRO-10).")
    @ApiResponse(responseCode = "200", description = "The procurement")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-10)")
    @ApiResponse(responseCode = "403", description = "not-the-service-lead (PRO-10); not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "reasons-missing, scores-missing (PRO-10); wrong-state")
    public Procurement prefer(
            @PathParam("procurement") String procurement,
            @Parameter(description = "The number of the lot", example = "1") @PathParam("lot") String lot,
            @PathParam("bid") String bid,
            Preference request) {
        return evaluations.prefer(
                procurement,
                Problems.read("lot", lot, BidsResource::number),
                bid,
                request == null ? null : request.reasons());
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/assurances")
    @Operation(
            operationId = "assureBidder",
            summary = "Record what is known of a preferred bidder",
            description =
                    "Financial viability over the whole term (PRO-11). The third-party assurance form is not typed here: the award reads"
                            + " the one that information governance has accepted of the bidder (IG-4).")
    @ApiResponse(responseCode = "200", description = "The procurement")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-11)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "wrong-state")
    public Procurement assure(@PathParam("procurement") String procurement, Procurement.Assurance request) {
        return awards.assure(procurement, given(request));
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/award")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "awardProcurement",
            summary = "Award",
            description =
                    "There is no body. The standstill begins, and an award notice is released (PRO-11, PRO-12, PRO-16).")
    @ApiResponse(responseCode = "200", description = "The procurement")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "award-refused (PRO-11) with missing[]; wrong-state; procurement-changed")
    public Procurement award(@PathParam("procurement") String procurement) {
        return awards.award(procurement);
    }

    @POST
    @Permitted(Permission.RUN_PROCUREMENTS)
    @Path("{procurement}/contracts")
    @Operation(
            operationId = "concludeProcurement",
            summary = "Conclude: one contract per lot",
            description =
                    "Once the standstill has ended. The register of contracts makes one draft for each lot a moment later, all of"
                            + " them or none, and never twice; then they stand in `contracts` (PRO-12, CON-1).")
    @ApiResponse(responseCode = "200", description = "The procurement, CONCLUDED; `contracts` is filled a moment later")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "standstill-runs (PRO-12), supplier-without-ods-code (ORG-3); wrong-state")
    public Procurement conclude(@PathParam("procurement") String procurement, Conclusion request) {
        return awards.conclude(
                procurement, ProcurementRequests.day("firstDay", request == null ? null : request.firstDay()));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not the number of a lot", e);
        }
    }
}
