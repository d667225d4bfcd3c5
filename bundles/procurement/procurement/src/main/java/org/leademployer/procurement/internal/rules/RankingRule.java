/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leademployer.platform.Money;
import org.leademployer.platform.Sha256;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation.Evaluation;
import org.leademployer.procurement.Preparation.PriceFormula;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Ranking;
import org.leademployer.procurement.Ranking.LotRanking;
import org.leademployer.procurement.Ranking.Place;
import org.leademployer.procurement.Score;

/**
 * Ranks bids by quality and price (PRO-10). Exact up to the last step, in which totals are rounded half up to four places; bids whose
 * rounded totals are the same share their rank, and the next rank is left out.
 */
public final class RankingRule {

    private static final int PLACES = 4;
    /** More than any weight, scale and price in pence need to be told apart after four places. */
    private static final int EXACT = 30;

    private final RankingInput input;
    private final Map<String, Map<String, Integer>> consensus = new HashMap<>();

    private RankingRule(RankingInput input) {
        this.input = input;
        for (Score score : input.consensus()) {
            consensus.computeIfAbsent(score.bid(), bid -> new HashMap<>()).put(score.question(), score.score());
        }
    }

    /** The scores of members that are missing before the panel can agree on a question of a bid; each as one line. */
    public static List<String> missingScores(RankingInput input) {
        Set<String> there = new HashSet<>();
        input.scores().forEach(score -> there.add(key(score.bid(), score.question(), score.member())));
        List<String> missing = new ArrayList<>();
        for (Bid bid : input.ranked()) {
            for (Question question : input.scored()) {
                long open = input.panel().stream()
                        .filter(member -> !there.contains(key(bid.id(), question.id(), member)))
                        .count();
                if (open > 0) {
                    missing.add("question " + question.id() + " of bid " + bid.id() + ": " + open + " of "
                            + input.panel().size() + " members (PRO-10)");
                }
            }
        }
        return missing;
    }

    /** The consensus scores that are missing before bids can be ranked; each as one line. */
    public static List<String> missingConsensus(RankingInput input) {
        RankingRule rule = new RankingRule(input);
        List<String> missing = new ArrayList<>();
        for (Bid bid : input.ranked()) {
            for (Question question : input.scored()) {
                if (!rule.consensus.getOrDefault(bid.id(), Map.of()).containsKey(question.id())) {
                    missing.add("consensus on question " + question.id() + " of bid " + bid.id() + " (PRO-10)");
                }
            }
        }
        return missing;
    }

    /** The bids whose price is abnormally low for a lot, and which nobody has decided on (PRO-9). */
    public static List<String> abnormallyLow(RankingInput input) {
        List<String> low = new ArrayList<>();
        for (Bid bid : input.ranked()) {
            if (bid.standing() == null) {
                for (int lot : lowLots(input, bid)) {
                    low.add("explanation of the price of bid " + bid.id() + " for lot " + lot
                            + ", and a decision on it (PRO-9)");
                }
            }
        }
        return low;
    }

    /** The bids that declare a ground for exclusion, their own or a subcontractor's, and which nobody has decided on (PRO-9). */
    public static List<String> undecidedGrounds(RankingInput input) {
        return input.ranked().stream()
                .filter(bid -> bid.standing() == null
                        && !bid.content().exclusionGrounds().isEmpty())
                .map(bid -> "decision on the grounds for exclusion that bid " + bid.id() + " declares (PRO-9)")
                .toList();
    }

    /** The lots for which the price of a bid lies below the share of the average that the procurement has set. */
    public static List<Integer> lowLots(RankingInput input, Bid bid) {
        Integer below = input.evaluation().abnormallyLowBelow();
        if (below == null) {
            return List.of();
        }
        List<Integer> low = new ArrayList<>();
        for (int lot : input.lots()) {
            Money own = bid.content().prices().get(lot);
            if (own == null) {
                continue;
            }
            List<BigDecimal> prices = input.bids().stream()
                    .filter(other ->
                            other.id().equals(bid.id()) || input.ranked().contains(other))
                    .filter(other -> other.content().prices().containsKey(lot))
                    .map(other -> other.content().prices().get(lot).toBigDecimal())
                    .toList();
            BigDecimal sum = prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            // price < below % of sum / n, without dividing
            BigDecimal left = own.toBigDecimal().multiply(BigDecimal.valueOf(100L * prices.size()));
            if (left.compareTo(sum.multiply(BigDecimal.valueOf(below))) < 0) {
                low.add(lot);
            }
        }
        return low;
    }

    /** @param input without anything missing */
    public static Ranking rank(RankingInput input) {
        RankingRule rule = new RankingRule(input);
        List<LotRanking> lots = input.lots().stream().map(rule::lot).toList();
        return new Ranking(lots, Sha256.of(canonical(input)), Sha256.of(canonical(lots)));
    }

    private LotRanking lot(int lot) {
        List<Bid> bids = input.ranked().stream()
                .filter(bid -> bid.content().prices().containsKey(lot))
                .toList();
        Money lowest = bids.stream()
                .map(bid -> bid.content().prices().get(lot))
                .min(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        List<Place> unranked = new ArrayList<>();
        for (Bid bid : bids) {
            Money price = bid.content().prices().get(lot);
            BigDecimal quality = quality(bid);
            BigDecimal priceScore = priceScore(price, lowest);
            unranked.add(new Place(
                    0,
                    false,
                    bid.id(),
                    bid.content().bidder().name(),
                    price,
                    rounded(quality),
                    rounded(priceScore),
                    rounded(quality.add(priceScore))));
        }
        unranked.sort(Comparator.comparing(Place::total).reversed().thenComparing(Place::bid));
        List<Place> places = new ArrayList<>();
        for (Place place : unranked) {
            long better = unranked.stream()
                    .filter(other -> other.total().compareTo(place.total()) > 0)
                    .count();
            long same = unranked.stream()
                    .filter(other -> other.total().compareTo(place.total()) == 0)
                    .count();
            places.add(new Place(
                    (int) better + 1,
                    same > 1,
                    place.bid(),
                    place.bidder(),
                    place.price(),
                    place.quality(),
                    place.priceScore(),
                    place.total()));
        }
        return new LotRanking(lot, places);
    }

    private BigDecimal quality(Bid bid) {
        BigDecimal weighted = BigDecimal.ZERO;
        for (Question question : input.scored()) {
            int score = consensus.get(bid.id()).get(question.id());
            weighted = weighted.add(question.weight().multiply(BigDecimal.valueOf(score)));
        }
        return weighted.divide(BigDecimal.valueOf(input.evaluation().scale()), EXACT, RoundingMode.HALF_UP);
    }

    private BigDecimal priceScore(Money price, Money lowest) {
        BigDecimal weight = input.questions().stream()
                .filter(question -> question.kind() == Question.Kind.PRICE)
                .map(Question::weight)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        if (weight.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal paid = price.toBigDecimal();
        BigDecimal least = lowest.toBigDecimal();
        return switch (input.evaluation().formula()) {
            case LOWEST_OVER_PRICE -> weight.multiply(least).divide(paid, EXACT, RoundingMode.HALF_UP);
            case LINEAR_TO_TWICE_LOWEST -> {
                BigDecimal left = least.add(least).subtract(paid).max(BigDecimal.ZERO);
                yield weight.multiply(left).divide(least, EXACT, RoundingMode.HALF_UP);
            }
        };
    }

    private static BigDecimal rounded(BigDecimal exact) {
        return exact.setScale(PLACES, RoundingMode.HALF_UP);
    }

    /** One form for the same inputs, in whichever order they were stored. */
    private static String canonical(RankingInput input) {
        StringBuilder text = new StringBuilder();
        Evaluation evaluation = input.evaluation();
        text.append(evaluation.scale())
                .append('|')
                .append(evaluation.priceModel())
                .append('|');
        PriceFormula formula = evaluation.formula();
        text.append(formula == null ? "" : formula.name()).append('\n');
        lines(
                text,
                "question",
                input.questions().stream()
                        .map(one -> one.id() + "|" + one.kind() + "|"
                                + one.weight().stripTrailingZeros().toPlainString())
                        .toList());
        lines(
                text,
                "bid",
                input.bids().stream()
                        .map(bid -> bid.id() + "|" + new TreeMap<>(bid.content().prices()) + "|"
                                + (bid.standing() != null && bid.standing().excluded()))
                        .toList());
        lines(
                text,
                "consensus",
                input.consensus().stream()
                        .map(score -> score.bid() + "|" + score.question() + "|" + score.score())
                        .toList());
        return text.toString();
    }

    private static String canonical(List<LotRanking> lots) {
        StringBuilder text = new StringBuilder();
        for (LotRanking lot : lots) {
            lines(
                    text,
                    "lot " + lot.lot(),
                    lot.places().stream()
                            .map(place -> place.rank() + "|" + place.bid() + "|" + place.price() + "|"
                                    + place.quality().toPlainString() + "|"
                                    + place.priceScore().toPlainString() + "|"
                                    + place.total().toPlainString())
                            .toList());
        }
        return text.toString();
    }

    private static void lines(StringBuilder text, String kind, Collection<String> values) {
        values.stream()
                .sorted()
                .forEach(value -> text.append(kind).append('|').append(value).append('\n'));
    }

    private static String key(String bid, String question, String member) {
        return bid + "\n" + question + "\n" + member;
    }
}
