/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.testkit.EmbeddedDatabase;
import org.leademployer.platform.vault.internal.PlatformVault;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Regime;
import org.leademployer.procurement.Score;
import org.leademployer.procurement.internal.rules.RankingRule;
import org.leademployer.procurement.internal.store.BidStore;
import org.leademployer.procurement.internal.store.ProcurementStore;

/**
 * What it costs to rank bids anew from what is stored: sealed bids are read and opened, scores of all members and the consensus
 * read, and everything is looked through for what is missing, as each asking for the ranking does (PRO-10).
 */
public final class RankingCost {

    private static final int WARM_UPS = 30;
    private static final Region NORTH_WEST = new Region("north-west");
    private static final Instant AT = Instant.parse("2024-03-01T12:00:00Z");

    private final int bids;
    private final int questions;
    private final int members;

    public RankingCost(int bids, int questions, int members) {
        this.bids = bids;
        this.questions = questions;
        this.members = members;
    }

    /** @return milliseconds of each round */
    public List<Double> measure(Path folder, int rounds) throws Exception {
        try (EmbeddedDatabase database = new EmbeddedDatabase("procurement", "db/procurement.xml")) {
            BidStore store = new BidStore(database, () -> "procurement");
            OpenedBids opened = new OpenedBids(
                    store, new PlatformVault(database, null, Clock.systemUTC(), folder.resolve("vault.key")));
            Procurement procurement = procurement();
            database.run(() -> {
                new ProcurementStore(database, () -> "procurement").add(procurement);
                fill(procurement, store, opened);
            });
            List<Double> milliseconds = new ArrayList<>();
            String first = null;
            for (int round = -WARM_UPS; round < rounds; round++) {
                long began = System.nanoTime();
                String digest = database.call(() -> {
                    var input = opened.rankingInput(procurement);
                    if (!RankingRule.missingScores(input).isEmpty()
                            || !RankingRule.missingConsensus(input).isEmpty()
                            || !RankingRule.abnormallyLow(input).isEmpty()) {
                        throw new IllegalStateException("something is missing");
                    }
                    return RankingRule.rank(input).sha256();
                });
                if (round >= 0) {
                    milliseconds.add((System.nanoTime() - began) / 1e6);
                }
                if (first != null && !first.equals(digest)) {
                    throw new IllegalStateException("the ranking differs");
                }
                first = digest;
            }
            return milliseconds;
        }
    }

    private void fill(Procurement procurement, BidStore store, OpenedBids opened) throws SQLException {
        Random random = new Random(1);
        for (int i = 0; i < bids; i++) {
            Map<String, String> answers = new TreeMap<>();
            for (int q = 0; q < questions; q++) {
                answers.put("q-" + q, "What we would do, at some length. ".repeat(30));
            }
            String bid = opened.seal(
                            procurement,
                            new Bid.Content(
                                    new Bid.Bidder("Bidder " + i, null, false),
                                    Map.of(1, Money.parse((900_000 + random.nextInt(200_000)) + ".00")),
                                    answers,
                                    List.of(),
                                    List.of()),
                            AT)
                    .id();
            for (int q = 0; q < questions; q++) {
                for (int m = 0; m < members; m++) {
                    store.put(procurement.id(), score(bid, "q-" + q, "member-" + m, random.nextInt(11)));
                }
                store.put(procurement.id(), score(bid, "q-" + q, null, random.nextInt(11)));
            }
        }
    }

    private static Score score(String bid, String question, String member, int score) {
        return new Score(bid, question, member, score, "For reasons that are written here in a sentence.", AT, false);
    }

    private Procurement procurement() {
        BigDecimal weight = new BigDecimal(60).divide(new BigDecimal(questions), 2, RoundingMode.DOWN);
        List<Question> asked = new ArrayList<>(IntStream.range(0, questions)
                .mapToObj(q -> new Question("q-" + q, Question.Kind.QUALITY, "What?", weight))
                .toList());
        asked.add(new Question("price", Question.Kind.PRICE, "How much?", new BigDecimal(40)));
        Preparation preparation = new Preparation(
                null,
                null,
                null,
                null,
                new Preparation.Evaluation(
                        10, Preparation.PriceModel.TENDERED, Preparation.PriceFormula.LOWEST_OVER_PRICE, null, 50),
                asked,
                null,
                new Preparation.Roles(
                        "lead",
                        "project",
                        "service",
                        "manager",
                        IntStream.range(0, members).mapToObj(m -> "member-" + m).toList()),
                null,
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
        return new Procurement(
                "6f9619ff-8b86-d011-b42d-00c04fc964ff",
                "BENCHMARK",
                1,
                "A benchmark",
                NORTH_WEST,
                Regime.LIGHT_TOUCH,
                LocalDate.of(2026, 4, 1),
                List.of(new ProcurementLot(1, "All", NORTH_WEST, Set.of(), Money.parse("1000000.00"))),
                Money.parse("1000000.00"),
                ProcurementState.EVALUATION,
                null,
                preparation,
                null,
                null,
                AT,
                AT,
                List.of(),
                AT,
                null,
                List.of(),
                null,
                List.of(),
                null);
    }
}
