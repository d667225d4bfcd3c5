/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.Money;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Shadow;
import org.leademployer.schedules.ShadowDifference;
import org.leademployer.schedules.Shadows;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The candidate that is computed beside what a contract has pinned, below the contract's path. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/shadows/{schedule}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "simulations", description = "Variants that nobody has adopted, run over the real book")
@Permitted(Permission.SIMULATE_SCHEDULES)
public final class ContractShadowsResource implements RestResource {

    private static final int NEWEST = 100;

    private final Contracts contracts;
    private final Shadows shadows;

    @Activate
    public ContractShadowsResource(@Reference Contracts contracts, @Reference Shadows shadows) {
        this.contracts = contracts;
        this.shadows = shadows;
    }

    @GET
    @Operation(
            operationId = "readShadow",
            summary = "Read a contract's shadow and what was kept",
            description = "The candidate, where one is set, and the newest hundred calculations with what they came to"
                    + " and what they would have come to (SCH-6).")
    @ApiResponse(responseCode = "200", description = "The shadow")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ContractShadowView read(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "6, 8 or 10") @PathParam("schedule") String schedule) {
        return view(contracts.require(contract), schedule);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.SIMULATE_SCHEDULES)
    @Operation(
            operationId = "setShadow",
            summary = "Set the candidate that is computed beside what a contract has pinned",
            description = "From now on, after every calculation of the contract by that schedule; no answer changes,"
                    + " waits or fails for it (SCH-6).")
    @ApiResponse(responseCode = "200", description = "The shadow")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "variant-not-deployed (SCH-4)")
    public ContractShadowView set(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "6, 8 or 10") @PathParam("schedule") String schedule,
            ContractRequests.ChoosePin candidate) {
        Contract found = contracts.require(contract);
        VariantId variant = (candidate == null ? new ContractRequests.ChoosePin(null, null) : candidate).read(schedule);
        shadows.set(found.id(), found.lot().region(), variant);
        return view(found, schedule);
    }

    @DELETE
    @Permitted(Permission.SIMULATE_SCHEDULES)
    @Operation(operationId = "removeShadow", summary = "Take the candidate away", description = "What was kept stays.")
    @ApiResponse(responseCode = "200", description = "What was kept")
    @ApiResponse(responseCode = "404", description = "not-found, also where none is set")
    public ContractShadowView remove(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "6, 8 or 10") @PathParam("schedule") String schedule) {
        Contract found = contracts.require(contract);
        if (shadows.remove(found.id(), schedule).isEmpty()) {
            throw Problems.notFound("shadow of contract", found.reference()).toException();
        }
        return view(found, schedule);
    }

    private ContractShadowView view(Contract contract, String schedule) {
        Optional<Shadow> set = shadows.find(contract.id(), schedule);
        return new ContractShadowView(
                contract.id(),
                contract.reference(),
                set.map(shadow -> CandidateView.of(shadow.candidate())).orElse(null),
                set.map(Shadow::setAt).orElse(null),
                set.map(Shadow::setBy).orElse(null),
                shadows.differences(contract.id(), schedule, NEWEST).stream()
                        .map(DifferenceView::of)
                        .toList());
    }

    /** A contract's shadow. */
    record ContractShadowView(
            String contractId,
            String reference,
            @Schema(description = "Absent where none is set") CandidateView candidate,
            Instant setAt,
            String setBy,
            @Schema(description = "What was kept, newest first") List<DifferenceView> differences) {}

    /** A version of a variant. */
    record CandidateView(String region, String version) {
        static CandidateView of(VariantId variant) {
            return new CandidateView(variant.region().slug(), variant.version().toString());
        }
    }

    /** A calculation and its shadow. */
    @Schema(name = "ShadowDifference")
    record DifferenceView(
            String calculationId,
            CandidateView candidate,
            String candidateTermsSha256,
            Money today,
            Money then,
            Money difference,
            List<PayerView> payers,
            @Schema(description = "Why the candidate could not be computed; absent where it could") Refusal failure,
            Instant computedAt) {
        static DifferenceView of(ShadowDifference kept) {
            boolean computed = kept.failure() == null;
            return new DifferenceView(
                    kept.calculationId(),
                    CandidateView.of(kept.candidate()),
                    kept.candidateTermsSha256(),
                    computed ? kept.total().today() : null,
                    computed ? kept.total().then() : null,
                    computed ? kept.total().difference() : null,
                    kept.payers().stream()
                            .map(payer -> new PayerView(
                                    payer.payer(),
                                    payer.change().today(),
                                    payer.change().then(),
                                    payer.change().difference()))
                            .toList(),
                    kept.failure(),
                    kept.computedAt());
        }
    }

    /** What one payer pays. */
    @Schema(name = "ShadowPayer")
    record PayerView(String payer, Money today, Money then, Money difference) {}
}
