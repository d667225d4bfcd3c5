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
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.ContractRepairs;
import org.leademployer.contracts.Contracts;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Repair;
import org.leademployer.schedules.ReplayDifference;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Micro versions for running contracts, below the contract's path. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts of lead employers: record, schedules, pins, start")
@Permitted(Permission.CHANGE_CONTRACTS)
public final class ContractRepairsResource implements RestResource {

    private final Contracts contracts;
    private final ContractRepairs repairs;
    private final Pins pins;

    @Activate
    public ContractRepairsResource(
            @Reference Contracts contracts, @Reference ContractRepairs repairs, @Reference Pins pins) {
        this.contracts = contracts;
        this.repairs = repairs;
        this.pins = pins;
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "repairContract",
            summary = "Move a contract to a new micro version",
            description =
                    "Replays every stored calculation that rests on what is pinned, under the new version; the pin"
                            + " moves, from the same first day on, only when all results are equal, byte for byte. Where nothing"
                            + " is stored, nothing can differ. With trial, moves nothing and answers what would be (SCH-3).")
    @ApiResponse(responseCode = "200", description = "What was replayed, and whether the pin was moved")
    @ApiResponse(responseCode = "400", description = "invalid-input, with everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "repair-changes-results (SCH-3), naming the calculations; change-control-required (CON-9) for"
                    + " anything but a higher micro version; variant-not-deployed (SCH-4)")
    public RepairView repair(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract, RepairBody body) {
        Contract found = contracts.require(contract);
        RepairBody asked = body == null ? new RepairBody(null, null, null) : body;
        VariantId variant = asked.read(pins.ofContract(found.id()));
        return RepairView.of(
                found,
                Boolean.TRUE.equals(asked.trial())
                        ? repairs.tryOut(found.id(), variant)
                        : repairs.repair(found.id(), variant));
    }

    /** Which version. */
    @Schema(name = "RepairRequest")
    record RepairBody(
            @Schema(description = "Number of the schedule", example = "6") String schedule,
            @Schema(example = "1.0.1") String version,
            @Schema(description = "true: only say what would be") Boolean trial) {

        /** The region is that of what is pinned: a repair has no other. */
        VariantId read(List<Pin> pinned) {
            Faults faults = new Faults();
            String number = faults.required(
                    "schedule", schedule, text -> new VariantId(text, Region.NATIONAL, new VariantVersion(0, 0, 0))
                            .schedule());
            VariantVersion to = faults.required("version", version, VariantVersion::parse);
            faults.refuse("SCH-3");
            return new VariantId(number, region(number, to, pinned), to);
        }

        private static Region region(String schedule, VariantVersion to, List<Pin> pinned) {
            List<VariantId> ofSchedule = pinned.stream()
                    .map(Pin::variant)
                    .filter(variant -> variant.schedule().equals(schedule))
                    .toList();
            return ofSchedule.stream()
                    .filter(variant -> variant.version().major() == to.major()
                            && variant.version().minor() == to.minor())
                    .findFirst()
                    .or(() -> ofSchedule.stream().findFirst())
                    .map(VariantId::region)
                    .orElse(Region.NATIONAL);
        }
    }

    /** A repair. */
    record RepairView(
            String contractId,
            String reference,
            @Schema(description = "Number of the schedule", example = "6") String schedule,
            @Schema(example = "north-west") String region,
            @Schema(description = "What was pinned", example = "1.0.0") String from,
            @Schema(description = "The new version", example = "1.0.1") String to,
            @Schema(description = "How many stored calculations rest on what was pinned") long calculations,
            @Schema(description = "How many come out the same") long equal,
            @Schema(description = "Whether the contract may move") boolean allEqual,
            @Schema(description = "Whether it was moved; false after a trial") boolean moved,
            @Schema(description = "The first hundred that do not come out the same") List<DifferenceView> different,
            Instant at) {
        static RepairView of(Contract contract, Repair repair) {
            return new RepairView(
                    contract.id(),
                    contract.reference(),
                    repair.to().schedule(),
                    repair.to().region().slug(),
                    repair.from().version().toString(),
                    repair.to().version().toString(),
                    repair.calculations(),
                    repair.equal(),
                    repair.allEqual(),
                    repair.moved(),
                    repair.differences().stream().map(DifferenceView::of).toList(),
                    repair.at());
        }
    }

    /** A calculation that does not come out the same. */
    @Schema(name = "RepairDifference")
    record DifferenceView(
            String calculationId,
            String resultSha256,
            String replayedSha256,
            @Schema(description = "A payer's amount, or a byte") String firstDifference,
            @Schema(description = "Why it could not be made; absent where it could") Refusal failure) {
        static DifferenceView of(ReplayDifference difference) {
            return new DifferenceView(
                    difference.calculationId(),
                    difference.resultSha256(),
                    difference.replayedSha256(),
                    difference.firstDifference(),
                    difference.failure());
        }
    }
}
