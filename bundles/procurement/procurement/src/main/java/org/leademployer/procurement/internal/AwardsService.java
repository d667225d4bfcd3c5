/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.Lot;
import org.leademployer.contracts.NewContract;
import org.leademployer.contracts.Vehicle;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Awards;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.Assurance;
import org.leademployer.procurement.Procurement.Award;
import org.leademployer.procurement.Procurement.LotContract;
import org.leademployer.procurement.Procurement.PreferredBid;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.internal.rules.AwardGate;
import org.leademployer.procurement.internal.rules.ProcurementAct;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.Revision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Awards, and makes contracts of it. */
@Component(service = Awards.class)
public final class AwardsService implements Awards {

    private final ProcurementRecords records;
    private final OpenedBids bids;
    private final WorkingDays workingDays;

    /** Only the end of a procurement needs the register of contracts. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Contracts contracts;

    @Activate
    public AwardsService(
            @Reference ProcurementRecords records, @Reference OpenedBids bids, @Reference WorkingDays workingDays) {
        this.records = records;
        this.bids = bids;
        this.workingDays = workingDays;
    }

    @Override
    public Procurement assure(String idOrReference, Assurance assurance) {
        return records.change(idOrReference, ProcurementAct.ASSURE, before -> {
            if (before.preferred().stream().noneMatch(one -> one.bid().equals(assurance.bid()))) {
                throw Problems.invalidField("bid", "is not preferred for any lot")
                        .withRule("PRO-11")
                        .toException();
            }
            if (assurance.viability() != null && assurance.viability().length() > 20_000) {
                throw Problems.invalidField("viability", "is longer than 20000 characters")
                        .withRule("PRO-11")
                        .toException();
            }
            List<Assurance> assurances = new ArrayList<>(
                    before.award() == null ? List.of() : before.award().assurances());
            assurances.removeIf(one -> one.bid().equals(assurance.bid()));
            assurances.add(assurance);
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .award(new Award(null, null, null, assurances))
                            .made(),
                    "procurement.assured",
                    Map.of("bid", assurance.bid()));
        });
    }

    @Override
    public Procurement award(String idOrReference) {
        return records.change(idOrReference, ProcurementAct.AWARD, before -> {
            List<Assurance> assurances =
                    before.award() == null ? List.of() : before.award().assurances();
            List<String> missing = AwardGate.missing(before, assurances);
            if (!missing.isEmpty()) {
                throw ProcurementProblems.awardRefused(missing).toException();
            }
            ProcurementPolicy policy = records.policyOf(before).content();
            LocalDate today = records.today();
            LocalDate ends = policy.standstill().workingDays()
                    ? workingDays.plus(today, policy.standstill().days())
                    : today.plusDays(policy.standstill().days());
            Award award = new Award(records.now(), ends, today.plusDays(policy.awardNotice()), assurances);
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .state(ProcurementState.AWARDED)
                            .award(award)
                            .made(),
                    "procurement.awarded",
                    Map.of(
                            "standstillEnds",
                            ends.toString(),
                            "noticeDue",
                            award.noticeDue().toString()),
                    "award");
        });
    }

    @Override
    public Procurement conclude(String idOrReference, LocalDate firstDay) {
        return records.change(idOrReference, "PRO-12", "Concluding", ProcurementState.AWARDED, before -> {
            if (!records.today().isAfter(before.award().standstillEnds())) {
                throw ProcurementProblems.conflict(
                                "standstill-runs",
                                "The standstill runs",
                                "The standstill ends with " + before.award().standstillEnds() + ".",
                                "PRO-12",
                                "Conclude on the day after it.")
                        .toException();
            }
            Contracts register = contracts;
            if (register == null) {
                throw Problem.of(
                                "contracts-not-available",
                                503,
                                "The register of contracts is not there",
                                "Contracts cannot be recorded at the moment. Nothing was changed.")
                        .withRule("PRO-12")
                        .withNext("Try again once the contracts domain is installed and running.")
                        .toException();
            }
            // In the transaction of the procurement's own change: all contracts and the change, or nothing.
            List<LotContract> made = new ArrayList<>();
            for (ProcurementLot lot : awardedLots(before)) {
                Contract contract = register.create(contract(before, lot, firstDay));
                made.add(new LotContract(lot.number(), contract.id(), contract.reference()));
            }
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .state(ProcurementState.CONCLUDED)
                            .contracts(made)
                            .made(),
                    "procurement.concluded",
                    Map.of(
                            "contracts",
                            made.stream().map(LotContract::reference).collect(Collectors.joining(" "))),
                    "contract");
        });
    }

    private static List<ProcurementLot> awardedLots(Procurement procurement) {
        return procurement.lots().stream()
                .filter(lot -> procurement.preferred().stream().anyMatch(one -> one.lot() == lot.number()))
                .toList();
    }

    private NewContract contract(Procurement procurement, ProcurementLot lot, LocalDate firstDay) throws SQLException {
        PreferredBid preferred = procurement.preferred().stream()
                .filter(one -> one.lot() == lot.number())
                .findFirst()
                .orElseThrow();
        Bid bid = bids.require(procurement, preferred.bid());
        String odsCode = bid.content().bidder().odsCode();
        if (odsCode == null) {
            throw ProcurementProblems.conflict(
                            "supplier-without-ods-code",
                            "The supplier has no ODS code",
                            "A lead employer is known by its ODS code, and the bidder of lot " + lot.number()
                                    + " gave none.",
                            "ORG-3",
                            "Have the organisation registered with the Organisation Data Service.")
                    .toException();
        }
        Preparation.Tenure tenure = procurement.preparation().tenure();
        LocalDate begins = firstDay == null ? procurement.serviceStart() : firstDay;
        long moved = ChronoUnit.DAYS.between(procurement.serviceStart(), begins);
        return new NewContract(
                procurement.reference() + (procurement.lots().size() == 1 ? "" : "-" + lot.number()),
                new Lot(lot.title(), lot.region(), lot.specialties()),
                new OdsCode(odsCode),
                Vehicle.NHS_TERMS_FOR_SERVICES,
                bid.content().prices().get(lot.number()),
                new Period(begins, tenure.lastDay().plusDays(moved)),
                tenure.extensionMonths());
    }
}
