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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.procurement.Awards;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.Assurance;
import org.leademployer.procurement.Procurement.Award;
import org.leademployer.procurement.Procurement.PreferredBid;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementPolicy;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.internal.rules.AssuranceRule;
import org.leademployer.procurement.internal.rules.AwardGate;
import org.leademployer.procurement.internal.rules.Conclusion;
import org.leademployer.procurement.internal.rules.Conclusion.ConcludedLot;
import org.leademployer.procurement.internal.rules.ProcurementAct;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.Revision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Awards, and concludes: contracts are made of that elsewhere. */
@Component(service = Awards.class)
public final class AwardsService implements Awards {

    private final ProcurementRecords records;
    private final OpenedBids bids;
    private final GovernanceEvidence governance;
    private final WorkingDays workingDays;

    @Activate
    public AwardsService(
            @Reference ProcurementRecords records,
            @Reference OpenedBids bids,
            @Reference GovernanceEvidence governance,
            @Reference WorkingDays workingDays) {
        this.records = records;
        this.bids = bids;
        this.governance = governance;
        this.workingDays = workingDays;
    }

    @Override
    public Procurement assure(String idOrReference, Assurance assurance) {
        return records.change(idOrReference, ProcurementAct.ASSURE, before -> {
            List<Assurance> assurances = new ArrayList<>(
                    before.award() == null ? List.of() : before.award().assurances());
            LocalDate typed = assurances.stream()
                    .filter(one -> one.bid().equals(assurance.bid()))
                    .map(Assurance::assuranceFormOn)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            AssuranceRule.check(assurance, receivedOn(before, assurance.bid()), typed);
            assurances.removeIf(one -> one.bid().equals(assurance.bid()));
            assurances.add(new Assurance(assurance.bid(), assurance.viability(), assurance.viableOn(), typed));
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .award(new Award(null, null, null, assurances))
                            .made(),
                    "procurement.assured",
                    Map.of("bid", assurance.bid()));
        });
    }

    /** Empty where the bid is preferred for no lot. */
    private Optional<LocalDate> receivedOn(Procurement procurement, String bid) throws SQLException {
        if (procurement.preferred().stream().noneMatch(one -> one.bid().equals(bid))) {
            return Optional.empty();
        }
        return Optional.of(records.dayOf(bids.require(procurement, bid).receivedAt()));
    }

    @Override
    public Procurement award(String idOrReference) {
        return records.change(idOrReference, ProcurementAct.AWARD, before -> {
            List<Assurance> assurances =
                    before.award() == null ? List.of() : before.award().assurances();
            Map<String, AwardGate.Form> forms = governance.formsOf(before, records.today());
            List<String> missing = AwardGate.missing(before, assurances, forms);
            if (!missing.isEmpty()) {
                throw ProcurementProblems.awardRefused(missing).toException();
            }
            ProcurementPolicy policy = records.policyOf(before).content();
            LocalDate today = records.today();
            LocalDate ends = policy.standstill().workingDays()
                    ? workingDays.plus(today, policy.standstill().days())
                    : today.plusDays(policy.standstill().days());
            Award award = new Award(
                    records.now(), ends, today.plusDays(policy.awardNotice()), AwardGate.known(assurances, forms));
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
                            award.noticeDue().toString(),
                            "assuranceForms",
                            forms.values().stream()
                                    .map(AwardGate.Form::id)
                                    .filter(Objects::nonNull)
                                    .sorted()
                                    .collect(Collectors.joining(" "))),
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
            // In the transaction of the procurement's own change: what others make of it waits in the outbox.
            List<ConcludedLot> lots = new ArrayList<>();
            for (ProcurementLot lot : awardedLots(before)) {
                lots.add(concluded(before, lot, firstDay));
            }
            records.publish(
                    "procurement.concluded",
                    before,
                    new Conclusion(
                            before.id(), before.reference(), before.route().name(), lots));
            return new ProcurementRecords.Step(
                    Revision.of(before).state(ProcurementState.CONCLUDED).made(),
                    "procurement.concluded",
                    Map.of("lots", String.valueOf(lots.size())));
        });
    }

    private static List<ProcurementLot> awardedLots(Procurement procurement) {
        return procurement.lots().stream()
                .filter(lot -> procurement.preferred().stream().anyMatch(one -> one.lot() == lot.number()))
                .toList();
    }

    private ConcludedLot concluded(Procurement procurement, ProcurementLot lot, LocalDate firstDay)
            throws SQLException {
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
        return new ConcludedLot(
                lot.number(),
                procurement.reference() + (procurement.lots().size() == 1 ? "" : "-" + lot.number()),
                lot.title(),
                lot.region().slug(),
                new TreeSet<>(lot.specialties()),
                odsCode,
                bid.content().prices().get(lot.number()).toString(),
                begins.toString(),
                tenure.lastDay().plusDays(moved).toString(),
                tenure.extensionMonths());
    }
}
