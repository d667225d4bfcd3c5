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
import java.util.Optional;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Evaluations;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Preparation.Declaration;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.PreferredBid;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Ranking;
import org.leademployer.procurement.Route;
import org.leademployer.procurement.Score;
import org.leademployer.procurement.internal.rules.ProcurementAct;
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
            Procurement procurement = records.requireFor(ProcurementAct.SCORE, idOrReference);
            String member = actor.get().name();
            requireOnPanel(procurement, member);
            Score given = checked(procurement, bid, question, member, score, rationale);
            // Counted first: reading everything with each score would cost more with every score.
            int ofEachBid = procurement.preparation().roles().panel().size()
                    * (int) procurement.preparation().questions().stream()
                            .filter(one -> one.kind() != Preparation.Question.Kind.PRICE)
                            .count();
            RankingInput input =
                    store.isScoringOpen(procurement.id(), ofEachBid) ? null : bids.rankingInput(procurement);
            if (input != null && RankingRule.missingScores(input).isEmpty()) {
                Optional<Score> same = store.scores(procurement.id()).stream()
                        .filter(one -> !one.voided()
                                && member.equals(one.member())
                                && one.bid().equals(bid)
                                && one.question().equals(question)
                                && one.score() == score
                                && rationale.equals(one.rationale()))
                        .findFirst();
                if (same.isPresent()) {
                    return same.get();
                }
                throw ProcurementProblems.conflict(
                                "scoring-ended",
                                "Scoring has ended",
                                "Every member has scored everything, and all can read all scores: no score changes any more.",
                                "PRO-10",
                                "Moderate, and record the consensus.")
                        .toException();
            }
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
        return records.change(idOrReference, ProcurementAct.WITHDRAW_MEMBER, before -> {
            Preparation.Roles roles = before.preparation().roles();
            if (!roles.panel().contains(member)) {
                throw Problems.invalidField("member", "is not on the panel")
                        .withRule("PRO-10")
                        .toException();
            }
            List<String> panel =
                    roles.panel().stream().filter(one -> !one.equals(member)).toList();
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
            // A consensus to which the member may have contributed is no consensus of those who are left.
            store.voidConsensus(before.id());
            Preparation.Roles left = new Preparation.Roles(
                    roles.procurementLead(), roles.projectLead(), roles.serviceLead(), roles.contractManager(), panel);
            Preparation parts = new Preparation(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    left,
                    conflictOf(member, reason, before.preparation().declarations()),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .preparation(before.preparation().with(parts))
                            .preferred(List.of())
                            .made(),
                    "procurement.panel-member-withdrawn",
                    Map.of("voidedScores", String.valueOf(voided), "membersLeft", String.valueOf(panel.size())));
        });
    }

    @Override
    public Score agree(String idOrReference, String bid, String question, int score, String rationale) {
        return transactions.call(() -> {
            Procurement procurement = records.requireFor(ProcurementAct.AGREE, idOrReference);
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
        return transactions.call(() -> {
            Procurement before = records.requireFor(ProcurementAct.PREFER, idOrReference);
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
            requireReasons(before, place, reasons);
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
            return records.keep(
                    before,
                    last ? ProcurementAct.PREFER_LAST : ProcurementAct.PREFER,
                    new ProcurementRecords.Step(
                            next.made(),
                            "procurement.preferred",
                            Map.of(
                                    "lot", String.valueOf(lot),
                                    "bid", bid,
                                    "rank", String.valueOf(place.rank()),
                                    "rankingSha256", ranking.sha256())));
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
                                List.of(
                                        ProcurementState.PREFERRED,
                                        ProcurementState.AWARDED,
                                        ProcurementState.CONCLUDED))
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
        List<String> grounds = RankingRule.undecidedGrounds(input);
        if (!grounds.isEmpty()) {
            throw ProcurementProblems.conflict(
                            "grounds-undecided",
                            "Grounds for exclusion",
                            "Grounds for exclusion are declared, and nobody has decided on them.",
                            "PRO-9",
                            "Decide on the standing of each bid: grounds of a subcontractor count like the bidder's own.")
                    .withMissing(grounds)
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

    /** Where the decision departs from the ranking (PRO-10), or the route asks for a written reason or for more bids (PRO-1). */
    private void requireReasons(Procurement procurement, Ranking.Place place, String reasons) throws SQLException {
        if (!isBlank(reasons)) {
            if (reasons.length() > 20_000) {
                throw Problems.invalidField("reasons", "are longer than 20000 characters")
                        .toException();
            }
            return;
        }
        int asked = records.route(procurement, records.policyOf(procurement), procurement.value())
                .minimumQuotations();
        int came = bids.receipts(procurement).size();
        String why = null;
        String rule = "PRO-10";
        if (place.tied()) {
            why = "Bid " + place.bid() + " is tied on rank " + place.rank() + ".";
        } else if (place.rank() != 1) {
            why = "Bid " + place.bid() + " is ranked " + place.rank() + ", not first.";
        } else if (came < asked) {
            why = "The route asks for " + asked + " written quotations at least, and " + came + " came.";
            rule = "PRO-1";
        } else if (procurement.route() == Route.VALUE_FOR_MONEY_QUOTATION) {
            why = "The route asks for a written record of the reason: how the quotation shows value for money.";
            rule = "PRO-1";
        }
        if (why != null) {
            throw ProcurementProblems.conflict(
                            "reasons-missing", "Reasons missing", why, rule, "Give the reasons for this decision.")
                    .toException();
        }
    }

    private static List<Declaration> conflictOf(String member, String reason, List<Declaration> declarations) {
        return declarations.stream()
                .map(form -> form.person().equals(member)
                        ? new Declaration(
                                member, reason, true, form.confidentialitySignedOn(), form.interestsSignedOn())
                        : form)
                .toList();
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
