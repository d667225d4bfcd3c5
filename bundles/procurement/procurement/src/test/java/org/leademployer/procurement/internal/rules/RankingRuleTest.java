/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import org.leademployer.platform.Money;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation.Evaluation;
import org.leademployer.procurement.Preparation.PriceFormula;
import org.leademployer.procurement.Preparation.PriceModel;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Ranking;
import org.leademployer.procurement.Ranking.Place;
import org.leademployer.procurement.Score;

public class RankingRuleTest {

    private static final Evaluation RATIO =
            new Evaluation(10, PriceModel.TENDERED, PriceFormula.LOWEST_OVER_PRICE, null, null);
    private static final List<Question> QUESTIONS = List.of(
            question("service", Question.Kind.QUALITY, "50"),
            question("social", Question.Kind.SOCIAL_VALUE, "10"),
            question("price", Question.Kind.PRICE, "40"));

    @Test
    public void pro10_qualityAndPriceAreWeighted() {
        RankingInput input = input(
                RATIO,
                List.of(bid("a", "100.00"), bid("b", "80.00")),
                List.of(
                        agreed("a", "service", 9),
                        agreed("a", "social", 8),
                        agreed("b", "service", 6),
                        agreed("b", "social", 5)));

        assertThat(places(input), is(List.of("1 a 53.0000 32.0000 85.0000", "2 b 35.0000 40.0000 75.0000")));
    }

    @Test
    public void pro10_aStraightLineFallsToTwiceTheLowestPrice() {
        Evaluation line = new Evaluation(10, PriceModel.TENDERED, PriceFormula.LINEAR_TO_TWICE_LOWEST, null, null);
        RankingInput input = input(
                line,
                List.of(bid("a", "100.00"), bid("b", "150.00"), bid("c", "200.00"), bid("d", "900.00")),
                agreedAll(5, "a", "b", "c", "d"));

        assertThat(
                places(input).stream().map(line1 -> line1.split(" ")[3]).toList(),
                is(List.of("40.0000", "20.0000", "0.0000", "0.0000")));
    }

    @Test
    public void pro10_underATariffNoPriceIsScored() {
        Evaluation tariff = new Evaluation(10, PriceModel.TARIFF, null, Money.parse("388.00"), null);
        RankingInput input = new RankingInput(
                List.of(1),
                tariff,
                List.of(
                        question("service", Question.Kind.QUALITY, "90"),
                        question("social", Question.Kind.SOCIAL_VALUE, "10")),
                List.of("m"),
                List.of(bid("a", "100.00"), bid("b", "1.00")),
                List.of(),
                agreedAll(10, "a", "b"));

        assertThat(places(input), is(List.of("1= a 100.0000 0.0000 100.0000", "1= b 100.0000 0.0000 100.0000")));
    }

    @Test
    public void pro10_tiesAreShownAndTheNextRankIsLeftOut() {
        RankingInput input = input(
                RATIO, List.of(bid("c", "50.00"), bid("a", "50.00"), bid("b", "100.00")), agreedAll(7, "a", "b", "c"));

        assertThat(
                places(input),
                is(List.of(
                        "1= a 42.0000 40.0000 82.0000",
                        "1= c 42.0000 40.0000 82.0000",
                        "3 b 42.0000 20.0000 62.0000")));
    }

    @Test
    public void pro10_missingScoresBlock() {
        RankingInput input = input(RATIO, List.of(bid("a", "1.00")), List.of(agreed("a", "service", 1)));

        assertThat(RankingRule.missingConsensus(input), is(List.of("consensus on question social of bid a (PRO-10)")));
        assertThat(
                RankingRule.missingScores(input),
                is(List.of(
                        "question service of bid a: 2 of 2 members (PRO-10)",
                        "question social of bid a: 2 of 2 members (PRO-10)")));
    }

    @Test
    public void pro9_anExcludedBidIsNotRankedNorAskedAbout() {
        Bid out = new Bid("b", Instant.EPOCH, bid("b", "1.00").content(), new Bid.Standing(true, "bribery", null));
        RankingInput input = input(RATIO, List.of(bid("a", "100.00"), out), agreedAll(10, "a"));

        assertThat(RankingRule.missingConsensus(input), is(List.of()));
        assertThat(places(input), is(List.of("1 a 60.0000 40.0000 100.0000")));
    }

    @Test
    public void pro9_anAbnormallyLowPriceNeedsADecision() {
        Evaluation guarded = new Evaluation(10, PriceModel.TENDERED, PriceFormula.LOWEST_OVER_PRICE, null, 50);
        List<Bid> bids = List.of(bid("a", "100.00"), bid("b", "100.00"), bid("c", "39.99"));

        assertThat(
                RankingRule.abnormallyLow(input(guarded, bids, List.of())).get(0), containsString("bid c for lot 1"));
        assertThat(
                RankingRule.abnormallyLow(
                        input(guarded, List.of(bid("a", "100.00"), bid("b", "100.00"), bid("c", "40.00")), List.of())),
                is(List.of()));
        Bid explained = new Bid(
                "c", Instant.EPOCH, bids.get(2).content(), new Bid.Standing(false, "explained", "owns the software"));
        assertThat(
                RankingRule.abnormallyLow(input(guarded, List.of(bids.get(0), bids.get(1), explained), List.of())),
                is(List.of()));
    }

    /** Whatever the order in which inputs are stored: the same ranking, and totals that never exceed 100. */
    @Test
    public void pro10_theRankingIsReproducible() {
        Random random = new Random(10);
        for (int round = 0; round < 100; round++) {
            List<Bid> bids = new ArrayList<>();
            List<Score> consensus = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                bids.add(bid("bid" + i, (1 + random.nextInt(100_000)) + "." + (10 + random.nextInt(90))));
                consensus.add(agreed("bid" + i, "service", random.nextInt(11)));
                consensus.add(agreed("bid" + i, "social", random.nextInt(11)));
            }
            Ranking ranking = RankingRule.rank(input(RATIO, bids, consensus));
            Collections.shuffle(bids, random);
            Collections.shuffle(consensus, random);

            assertThat(RankingRule.rank(input(RATIO, bids, consensus)), is(ranking));
            for (Place place : ranking.lots().get(0).places()) {
                assertThat(place.total().compareTo(BigDecimal.valueOf(100)) <= 0, is(true));
            }
            consensus.set(
                    0,
                    agreed(
                            consensus.get(0).bid(),
                            consensus.get(0).question(),
                            (consensus.get(0).score() + 1) % 11));
            assertThat(RankingRule.rank(input(RATIO, bids, consensus)).inputSha256(), is(not(ranking.inputSha256())));
        }
    }

    private static List<String> places(RankingInput input) {
        return RankingRule.rank(input).lots().get(0).places().stream()
                .map(place -> place.rank() + (place.tied() ? "= " : " ") + place.bid() + " " + place.quality() + " "
                        + place.priceScore() + " " + place.total())
                .toList();
    }

    private static RankingInput input(Evaluation evaluation, List<Bid> bids, List<Score> consensus) {
        return new RankingInput(List.of(1), evaluation, QUESTIONS, List.of("m", "n"), bids, List.of(), consensus);
    }

    private static Bid bid(String id, String price) {
        return new Bid(
                id,
                Instant.EPOCH,
                new Bid.Content(
                        new Bid.Bidder("Bidder " + id, null, false),
                        Map.of(1, Money.parse(price)),
                        Map.of(),
                        List.of(),
                        List.of()),
                null);
    }

    private static List<Score> agreedAll(int score, String... bids) {
        List<Score> all = new ArrayList<>();
        for (String bid : bids) {
            all.add(agreed(bid, "service", score));
            all.add(agreed(bid, "social", score));
        }
        return all;
    }

    private static Score agreed(String bid, String question, int score) {
        return new Score(bid, question, null, score, "because", Instant.EPOCH, false);
    }

    private static Question question(String id, Question.Kind kind, String weight) {
        return new Question(id, kind, id + "?", new BigDecimal(weight));
    }
}
