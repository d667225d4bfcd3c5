/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;

/**
 * A procurement, without its bids.
 *
 * @param id the platform's id
 * @param version counts its changes, from 1
 * @param value the whole-life value, of all lots
 * @param initiation the initiation call; null before it is asked for
 * @param policy the policy that was in force when it was published, and stays its own; null before
 * @param route the route by that policy; null before
 * @param publishedAt null before publication
 * @param closesAt until when bids are taken; null before publication
 * @param openedAt when bids were opened; null before
 * @param ranking the digest of the ranking that was decided by; null before
 * @param award null before the award
 * @param cancelled why it was cancelled; null where it was not
 */
public record Procurement(
        String id,
        String reference,
        long version,
        String title,
        Region region,
        Regime regime,
        LocalDate serviceStart,
        List<ProcurementLot> lots,
        Money value,
        ProcurementState state,
        Initiation initiation,
        Preparation preparation,
        PolicyName policy,
        Route route,
        Instant publishedAt,
        Instant closesAt,
        List<SpecificationChange> changes,
        Instant openedAt,
        String ranking,
        List<PreferredBid> preferred,
        Award award,
        List<LotContract> contracts,
        String cancelled) {

    public Procurement {
        lots = List.copyOf(lots);
        changes = List.copyOf(changes);
        preferred = List.copyOf(preferred);
        contracts = List.copyOf(contracts);
    }

    /**
     * The initiation call with the Commercial Team, and its clock (PRO-5).
     *
     * @param answerDue the last day for the answer
     * @param answeredAt null while there is no answer
     * @param answeredBy the office that answered
     * @param recommendation what it recommended
     */
    public record Initiation(
            Instant requestedAt, LocalDate answerDue, Instant answeredAt, String answeredBy, String recommendation) {
        /** Whether the answer came, or is still to come, after its day. */
        public boolean isLate(LocalDate today, LocalDate answered) {
            return (answered == null ? today : answered).isAfter(answerDue);
        }
    }

    /**
     * A change of the specification after publication (PRO-7).
     *
     * @param effect on the timeline
     * @param closesAt the closing date from then on
     */
    public record SpecificationChange(
            int specificationVersion,
            Instant at,
            String summary,
            boolean significant,
            String effect,
            Instant closesAt) {}

    /**
     * The decision on a lot (PRO-10).
     *
     * @param rank the bid's place in the ranking
     * @param reasons why, where it departs from the ranking
     */
    public record PreferredBid(int lot, String bid, int rank, String reasons, String decidedBy, Instant at) {}

    /**
     * The award (PRO-11, PRO-12).
     *
     * @param standstillEnds the last day of the standstill
     * @param noticeDue the last day for the award notice
     */
    public record Award(Instant at, LocalDate standstillEnds, LocalDate noticeDue, List<Assurance> assurances) {
        public Award {
            assurances = List.copyOf(assurances);
        }
    }

    /**
     * What is known of a preferred bidder before the award (PRO-11, IG-4).
     *
     * @param viability the finding on financial viability over the whole term
     * @param viableOn when it was found, not before the day on which the bid was received
     * @param assuranceFormOn when the third-party assurance form was accepted: from the award on the day of the form that the award
     *     rests on; before, a day that was typed here while information governance kept no forms, else null
     */
    public record Assurance(String bid, String viability, LocalDate viableOn, LocalDate assuranceFormOn) {}

    /** The contract of a lot. */
    public record LotContract(int lot, String contractId, String reference) {}
}
