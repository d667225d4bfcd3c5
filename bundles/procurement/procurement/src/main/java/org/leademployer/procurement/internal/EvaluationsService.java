/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Evaluations;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.PreferredBid;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Ranking;
import org.leademployer.procurement.Score;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.RankingInput;
import org.leademployer.procurement.internal.rules.RankingRule;
import org.leademployer.procurement.internal.rules.Revision;
import org.leademployer.procurement.internal.store.BidStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scores, moderates and ranks. */
@Component(service = Evaluations.class)
public final class EvaluationsService implements Evaluations {

    private final Transactions transactions;
    private final ProcurementRecords records;
    private final BidStore store;
    private final OpenedBids bids;
    private final CurrentActor actor;

    @Activate
    public EvaluationsService(
            @Reference Transactions transactions,
            @Reference ProcurementRecords records,
            @Reference BidStore store,
            @Reference OpenedBids bids,
            @Reference CurrentActor actor) {
        this.transactions = transactions;
        this.records = records;
        this.store = store;
        this.bids = bids;
        this.actor = actor;
    }

    @Override
    public Score score(String idOrReference, String bid, String question, int score, String rationale) {
        return transactions.call(() -> {
            Procurement procurement = records.require(idOrReference);
            String member = actor.get().name();
            ProcurementRecords.inState(procurement, "Scoring", "PRO-10", ProcurementState.EVALUATION);
            requireOnPanel(procurement, member);
            Score given = checked(procurement, bid, question, member, score, rationale);
            store.put(procurement.id(), given);
            records.audit(procurement, "procurement.scored", Map.of("bid", bid, "question", question));
            return given;
        });
    }

    @Override
    public List<Score> scores(String idOrReference) {
        return transactions.call(() -> {
            Procurement procurement = records.require(idOrReference);
            List<Score> all = store.scores(procurement.id());
            if (procurement.openedAt() == null
                    || RankingRule.missingScores(bids.rankingInput(procurement)).isEmpty()) {
                return all;
            }
            String reader = actor.get().name();
            return all.stream().filter(score -> reader.equals(score.member())).toList();
        });
    }

    @Override
    public Procurement withdrawMember(String idOrReference, String member, String reason) {
        given("reason", reason);
        return records.change(
                idOrReference, "PRO-10", "Withdrawing a panel member", ProcurementState.EVALUATION, before -> {
                    Preparation.Roles roles = before.preparation().roles();
                    if (!roles.panel().contains(member)) {
                        throw Problems.invalidField("member", "is not on the panel")
                                .withRule("PRO-10")
                                .toException();
                    }
                    List<String> panel = roles.panel().stream()
                            .filter(one -> !one.equals(member))
                            .toList();
                    if (panel.isEmpty()) {
                        throw ProcurementProblems.conflict(
                                        "panel-empty",
                                        "Nobody left",
                                        "The panel would have no member.",
                                        "PRO-10",
                                        "Cancel the procurement, or keep the member.")
                                .toException();
                    }
                    int voided = store.voidScores(before.id(), member);
                    Preparation.Roles left = new Preparation.Roles(
                            roles.procurementLead(),
                            roles.projectLead(),
                            roles.serviceLead(),
                            roles.contractManager(),
                            panel);
                    Preparation parts = new Preparation(
                            null, null, null, null, null, null, null, left, null, null, null, null, null, null, null,
                            null, null, null, null);
                    return new ProcurementRecords.Step(
                            Revision.of(before)
                                    .preparation(before.preparation().with(parts))
                                    .made(),
                            "procurement.panel-member-withdrawn",
                            Map.of(
                                    "voidedScores",
                                    String.valueOf(voided),
                                    "membersLeft",
                                    String.valueOf(panel.size())));
                });
    }

    @Override
    public Score agree(String idOrReference, String bid, String question, int score, String rationale) {
        return transactions.call(() -> {
            Procurement procurement = records.requireForChange(idOrReference);
            ProcurementRecords.inState(procurement, "Moderation", "PRO-10", ProcurementState.EVALUATION);
            Score agreed = checked(procurement, bid, question, null, score, rationale);
            List<String> missing = RankingRule.missingScores(bids.rankingInput(procurement));
            if (!missing.isEmpty()) {
                throw ProcurementProblems.scoresMissing(missing).toException();
            }
            store.put(procurement.id(), agreed);
            records.audit(
                    procurement,
                    "procurement.consensus",
                    Map.of("bid", bid, "question", question, "score", String.valueOf(score)));
            return agreed;
        });
    }

    @Override
    public Ranking ranking(String idOrReference) {
        return transactions.call(() -> ranked(records.require(idOrReference)));
    }

    @Override
    public Procurement prefer(String idOrReference, int lot, String bid, String reasons) {
        return records.change(
                idOrReference, "PRO-10", "Deciding on the preferred bid", ProcurementState.EVALUATION, before -> {
                    String decider = actor.get().name();
                    if (!decider.equals(before.preparation().roles().serviceLead())) {
                        throw ProcurementProblems.forbidden(
                                        "not-the-service-lead",
                                        "Not the Service Lead",
                                        "The final decision on the preferred supplier is the Service Lead's.",
                                        "Ask the Service Lead to decide.")
                                .toException();
                    }
                    Ranking ranking = ranked(before);
                    Ranking.Place place = ranking.lots().stream()
                            .filter(one -> one.lot() == lot)
                            .flatMap(one -> one.places().stream())
                            .filter(one -> one.bid().equals(bid))
                            .findFirst()
                            .orElseThrow(() -> Problems.invalidField("bid", "is not ranked for lot " + lot)
                                    .withRule("PRO-10")
                                    .toException());
                    if ((place.rank() != 1 || place.tied()) && isBlank(reasons)) {
                        throw ProcurementProblems.conflict(
                                        "reasons-missing",
                                        "Reasons missing",
                                        place.tied()
                                                ? "Bid " + bid + " is tied on rank " + place.rank() + "."
                                                : "Bid " + bid + " is ranked " + place.rank() + ", not first.",
                                        "PRO-10",
                                        "Give the reasons for this decision.")
                                .toException();
                    }
                    List<PreferredBid> preferred = new ArrayList<>(before.preferred());
                    preferred.removeIf(one -> one.lot() == lot);
                    preferred.add(new PreferredBid(lot, bid, place.rank(), reasons, decider, records.now()));
                    preferred.sort(Comparator.comparingInt(PreferredBid::lot));
                    // A lot that nobody bids for has no preferred bid, and no contract.
                    boolean last = preferred.size()
                            == ranking.lots().stream()
                                    .filter(one -> !one.places().isEmpty())
                                    .count();
                    Revision next = Revision.of(before).preferred(preferred);
                    if (last) {
                        next.state(ProcurementState.PREFERRED).ranking(ranking.sha256());
                    }
                    return new ProcurementRecords.Step(
                            next.made(),
                            "procurement.preferred",
                            Map.of(
                                    "lot", String.valueOf(lot),
                                    "bid", bid,
                                    "rank", String.valueOf(place.rank()),
                                    "rankingSha256", ranking.sha256()));
                });
    }

    @Override
    public RankingProof prove(String idOrReference) {
        return transactions.call(() -> {
            Procurement procurement = records.require(idOrReference);
            if (procurement.ranking() == null) {
                throw ProcurementProblems.wrongState(
                                procurement,
                                "Proving the ranking",
                                "PRO-10",
                                ProcurementState.PREFERRED,
                                ProcurementState.AWARDED,
                                ProcurementState.CONCLUDED)
                        .toException();
            }
            return new RankingProof(procurement.ranking(), RankingRule.rank(bids.rankingInput(procurement)));
        });
    }

    private Ranking ranked(Procurement procurement) throws SQLException {
        RankingInput input = bids.rankingInput(procurement);
        List<String> low = RankingRule.abnormallyLow(input);
        if (!low.isEmpty()) {
            throw ProcurementProblems.conflict(
                            "explanation-missing",
                            "Explanation missing",
                            "A price is abnormally low, and nobody has decided on it.",
                            "PRO-9",
                            "Ask for an explanation through the portal, and decide on the bid's standing with it.")
                    .withMissing(low)
                    .toException();
        }
        List<String> missing = RankingRule.missingConsensus(input);
        if (!missing.isEmpty()) {
            throw ProcurementProblems.scoresMissing(missing).toException();
        }
        return RankingRule.rank(input);
    }

    private Score checked(
            Procurement procurement, String bid, String question, String member, int score, String rationale)
            throws SQLException {
        bids.require(procurement, bid);
        Preparation preparation = procurement.preparation();
        if (preparation.questions().stream()
                .noneMatch(one -> one.id().equals(question) && one.kind() != Preparation.Question.Kind.PRICE)) {
            throw Problems.invalidField("question", "is none that the panel scores")
                    .withRule("PRO-10")
                    .toException();
        }
        int scale = preparation.evaluation().scale();
        if (score < 0 || score > scale) {
            throw Problems.invalidField("score", "lies between 0 and " + scale)
                    .withRule("PRO-10")
                    .toException();
        }
        if (isBlank(rationale) || rationale.length() > 4000) {
            throw Problems.invalidField("rationale", "is 1 to 4000 characters: every score has its reason")
                    .withRule("PRO-10")
                    .toException();
        }
        return new Score(bid, question, member, score, rationale, records.now(), false);
    }

    private void requireOnPanel(Procurement procurement, String member) {
        Preparation preparation = procurement.preparation();
        if (!preparation.roles().panel().contains(member)) {
            throw ProcurementProblems.forbidden(
                            "not-on-the-panel",
                            "Not on the panel",
                            "Scores are given by members of the evaluation panel alone.",
                            "The panel stands in the procurement's roles.")
                    .toException();
        }
        boolean conflicted = preparation.declarations().stream()
                .anyMatch(form -> form.person().equals(member) && form.conflicted());
        if (conflicted) {
            throw ProcurementProblems.conflict(
                            "conflict-declared",
                            "Conflict declared",
                            "Whoever has a conflict of interest plays no part in the evaluation.",
                            "PRO-10",
                            "Have the member withdrawn from the panel.")
                    .toException();
        }
    }

    private static void given(String field, String text) {
        if (isBlank(text)) {
            throw Problems.invalidField(field, "is required").toException();
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
