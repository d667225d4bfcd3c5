/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Bid.Standing;
import org.leademployer.procurement.Score;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of sealed bids and of scores. Every method is called in a transaction. */
@Component(service = BidStore.class)
public final class BidStore {

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public BidStore(@Reference Transactions transactions, @Reference(target = "(schema=procurement)") Schema schema) {
        this.transactions = transactions;
    }

    /** A bid as it lies in the database. @param standing null while it takes part */
    public record SealedBid(String id, Instant receivedAt, byte[] sealed, Standing standing) {}

    public void add(String procurementId, SealedBid bid) throws SQLException {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("insert into procurement.sealed_bid"
                        + " (bid_id, procurement_id, received_at, sealed_content) values (?, ?, ?, ?)")) {
            insert.setString(1, bid.id());
            insert.setString(2, procurementId);
            Rows.setInstant(insert, 3, bid.receivedAt());
            insert.setBytes(4, bid.sealed());
            insert.executeUpdate();
        }
    }

    /** In the order in which they came. */
    public List<SealedBid> bids(String procurementId) throws SQLException {
        List<SealedBid> bids = new ArrayList<>();
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select bid_id, received_at, sealed_content, standing from procurement.sealed_bid"
                        + " where procurement_id = ? order by received_at, bid_id")) {
            select.setString(1, procurementId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bids.add(new SealedBid(
                            row.getString("bid_id"),
                            Rows.instant(row, "received_at"),
                            row.getBytes("sealed_content"),
                            standing(row)));
                }
            }
        }
        return bids;
    }

    /** One bid of a procurement. */
    public Optional<SealedBid> bid(String procurementId, String bidId) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select received_at, sealed_content, standing from procurement.sealed_bid"
                        + " where procurement_id = ? and bid_id = ?")) {
            select.setString(1, procurementId);
            select.setString(2, bidId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new SealedBid(
                                bidId, Rows.instant(row, "received_at"), row.getBytes("sealed_content"), standing(row)))
                        : Optional.empty();
            }
        }
    }

    /**
     * Whether members have certainly not scored everything: counted, without opening a bid.
     *
     * @param ofEachBid how many scores the panel gives to one bid
     */
    public boolean isScoringOpen(String procurementId, int ofEachBid) throws SQLException {
        // Bids that nobody has decided on take part for certain; the others may.
        int bids = count(
                "select count(*) from procurement.sealed_bid where procurement_id = ? and standing is null",
                procurementId);
        int scores = count(
                "select count(*) from procurement.score where procurement_id = ? and voided = 0 and member_ref <> ''",
                procurementId);
        return scores < (long) bids * ofEachBid;
    }

    private int count(String query, String procurementId) throws SQLException {
        try (PreparedStatement select = transactions.connection().prepareStatement(query)) {
            select.setString(1, procurementId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Standing standing(ResultSet row) throws SQLException {
        byte[] standing = row.getBytes("standing");
        return standing == null ? null : ProcurementJson.read(standing, Standing.class);
    }

    public void decide(String bidId, Standing standing) throws SQLException {
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("update procurement.sealed_bid set standing = ? where bid_id = ?")) {
            update.setBytes(1, ProcurementJson.write(standing));
            update.setString(2, bidId);
            update.executeUpdate();
        }
    }

    /** Replaces the member's score of that question, or the consensus where there is no member. */
    public void put(String procurementId, Score score) throws SQLException {
        String member = score.member() == null ? "" : score.member();
        try (PreparedStatement delete = transactions
                .connection()
                .prepareStatement("delete from procurement.score where procurement_id = ? and bid_id = ?"
                        + " and question_id = ? and member_ref = ?")) {
            delete.setString(1, procurementId);
            delete.setString(2, score.bid());
            delete.setString(3, score.question());
            delete.setString(4, member);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("insert into procurement.score"
                        + " (procurement_id, bid_id, question_id, member_ref, points, rationale, scored_at, voided)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, procurementId);
            insert.setString(2, score.bid());
            insert.setString(3, score.question());
            insert.setString(4, member);
            insert.setInt(5, score.score());
            insert.setString(6, score.rationale());
            Rows.setInstant(insert, 7, score.at());
            insert.setInt(8, score.voided() ? 1 : 0);
            insert.executeUpdate();
        }
    }

    /** Scores of members and consensus, void ones too. */
    public List<Score> scores(String procurementId) throws SQLException {
        List<Score> scores = new ArrayList<>();
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement(
                        "select bid_id, question_id, member_ref, points, rationale, scored_at, voided"
                                + " from procurement.score where procurement_id = ? order by bid_id, question_id, member_ref")) {
            select.setString(1, procurementId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    // An empty text is none, also where the database reads it back as one.
                    String member = row.getString("member_ref");
                    scores.add(new Score(
                            row.getString("bid_id"),
                            row.getString("question_id"),
                            member == null || member.isEmpty() ? null : member,
                            row.getInt("points"),
                            row.getString("rationale"),
                            Rows.instant(row, "scored_at"),
                            row.getInt("voided") == 1));
                }
            }
        }
        return scores;
    }

    /**
     * The scores that count, of members and consensus, in no order, without their reasons and times: thousands of them, and a
     * ranking reads none of that.
     */
    public List<Score> counted(String procurementId) throws SQLException {
        List<Score> scores = new ArrayList<>();
        // What is said again and again is kept once.
        Map<String, String> texts = new HashMap<>();
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select bid_id, question_id, member_ref, points from procurement.score"
                        + " where procurement_id = ? and voided = 0")) {
            select.setString(1, procurementId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String member = row.getString(3);
                    scores.add(new Score(
                            texts.computeIfAbsent(row.getString(1), text -> text),
                            texts.computeIfAbsent(row.getString(2), text -> text),
                            member == null || member.isEmpty() ? null : texts.computeIfAbsent(member, text -> text),
                            row.getInt(4),
                            null,
                            null,
                            false));
                }
            }
        }
        return scores;
    }

    /** The consensus on every question of every bid: it is to be found anew. */
    public void voidConsensus(String procurementId) throws SQLException {
        voidScores(procurementId, "");
    }

    public int voidScores(String procurementId, String member) throws SQLException {
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement(
                        "update procurement.score set voided = 1" + " where procurement_id = ? and member_ref = ?")) {
            update.setString(1, procurementId);
            update.setString(2, member);
            return update.executeUpdate();
        }
    }
}
