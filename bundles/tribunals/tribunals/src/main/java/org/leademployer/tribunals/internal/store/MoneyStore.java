/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.Money;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.Share;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reserves and shares of claims in the database. Every method wants an open transaction. */
@Component(service = MoneyStore.class)
public final class MoneyStore {

    private static final String RESERVES =
            "select claim_id, reserve_number, party, costs_pence, award_pence, set_on, author,"
                    + " set_at, sealed_reason from tribunals.reserve";

    private static final int AT_ONCE = 200;

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public MoneyStore(@Reference Transactions transactions, @Reference(target = "(schema=tribunals)") Schema schema) {
        this.transactions = transactions;
    }

    /** A reserve as it is kept, its reason sealed. */
    public record KeptReserve(
            int number,
            Party party,
            Money costs,
            Money award,
            LocalDate setOn,
            String author,
            Instant at,
            String sealedReason) {}

    /** How a claim was shared, as it is kept. */
    public record KeptSharing(int number, String calculationId, LocalDate on, Money total, List<Share> shares) {}

    /** @return false where somebody else set one meanwhile */
    public boolean add(String claimId, KeptReserve reserve) throws SQLException {
        return Rows.insertOnce(
                transactions.connection(),
                "insert into tribunals.reserve (claim_id, reserve_number, party, costs_pence, award_pence, set_on, author,"
                        + " set_at, sealed_reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, claimId);
                    insert.setInt(2, reserve.number());
                    insert.setString(3, reserve.party().code());
                    insert.setLong(4, reserve.costs().pence());
                    insert.setLong(5, reserve.award().pence());
                    Rows.setDay(insert, 6, reserve.setOn());
                    insert.setString(7, reserve.author());
                    Rows.setInstant(insert, 8, reserve.at());
                    insert.setString(9, reserve.sealedReason());
                });
    }

    /** All of each claim, in the order in which they were set. */
    public Map<String, List<KeptReserve>> reserves(List<String> claimIds) throws SQLException {
        Map<String, List<KeptReserve>> found = new HashMap<>();
        for (int from = 0; from < claimIds.size(); from += AT_ONCE) {
            List<String> some = claimIds.subList(from, Math.min(from + AT_ONCE, claimIds.size()));
            try (PreparedStatement select = prepare(RESERVES + " where claim_id in (" + ClaimStore.marks(some.size())
                    + ") order by claim_id, reserve_number")) {
                bind(select, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.computeIfAbsent(row.getString("claim_id"), id -> new ArrayList<>())
                                .add(reserve(row));
                    }
                }
            }
        }
        return found;
    }

    private static KeptReserve reserve(ResultSet row) throws SQLException {
        return new KeptReserve(
                row.getInt("reserve_number"),
                new Party(row.getString("party")),
                Money.ofPence(row.getLong("costs_pence")),
                Money.ofPence(row.getLong("award_pence")),
                Rows.day(row, "set_on"),
                row.getString("author"),
                Rows.instant(row, "set_at"),
                row.getString("sealed_reason"));
    }

    /** @return false where somebody else shared it meanwhile */
    public boolean add(String claimId, KeptSharing sharing) throws SQLException {
        boolean added = Rows.insertOnce(
                transactions.connection(),
                "insert into tribunals.sharing (claim_id, sharing_number, calculation_id, shared_on, total_pence)"
                        + " values (?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, claimId);
                    insert.setInt(2, sharing.number());
                    insert.setString(3, sharing.calculationId());
                    Rows.setDay(insert, 4, sharing.on());
                    insert.setLong(5, sharing.total().pence());
                });
        if (!added) {
            return false;
        }
        try (PreparedStatement insert =
                prepare("insert into tribunals.shared (claim_id, sharing_number, party, costs_pence,"
                        + " award_pence) values (?, ?, ?, ?, ?)")) {
            for (Share share : sharing.shares()) {
                insert.setString(1, claimId);
                insert.setInt(2, sharing.number());
                insert.setString(3, share.party().code());
                insert.setLong(4, share.costs().pence());
                insert.setLong(5, share.award().pence());
                insert.executeUpdate();
            }
        }
        return true;
    }

    /** How a claim was shared last. */
    public Optional<KeptSharing> sharing(String claimId) throws SQLException {
        List<KeptSharing> all = sharings(List.of(claimId)).getOrDefault(claimId, List.of());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** All of each claim, in order. */
    public Map<String, List<KeptSharing>> sharings(List<String> claimIds) throws SQLException {
        Map<String, List<KeptSharing>> found = new HashMap<>();
        for (int from = 0; from < claimIds.size(); from += AT_ONCE) {
            List<String> some = claimIds.subList(from, Math.min(from + AT_ONCE, claimIds.size()));
            Map<String, List<Share>> shares = shares(some);
            try (PreparedStatement select =
                    prepare("select claim_id, sharing_number, calculation_id, shared_on, total_pence"
                            + " from tribunals.sharing where claim_id in (" + ClaimStore.marks(some.size())
                            + ") order by claim_id, sharing_number")) {
                bind(select, some);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        String id = row.getString("claim_id");
                        int number = row.getInt("sharing_number");
                        found.computeIfAbsent(id, claim -> new ArrayList<>())
                                .add(new KeptSharing(
                                        number,
                                        row.getString("calculation_id"),
                                        Rows.day(row, "shared_on"),
                                        Money.ofPence(row.getLong("total_pence")),
                                        shares.getOrDefault(id + "/" + number, List.of())));
                    }
                }
            }
        }
        return found;
    }

    private Map<String, List<Share>> shares(List<String> claimIds) throws SQLException {
        Map<String, List<Share>> found = new HashMap<>();
        try (PreparedStatement select = prepare("select claim_id, sharing_number, party, costs_pence, award_pence"
                + " from tribunals.shared where claim_id in (" + ClaimStore.marks(claimIds.size())
                + ") order by claim_id, sharing_number, party")) {
            bind(select, claimIds);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(
                                    row.getString("claim_id") + "/" + row.getInt("sharing_number"),
                                    id -> new ArrayList<>())
                            .add(new Share(
                                    new Party(row.getString("party")),
                                    Money.ofPence(row.getLong("costs_pence")),
                                    Money.ofPence(row.getLong("award_pence"))));
                }
            }
        }
        return found;
    }

    private static void bind(PreparedStatement statement, List<String> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setString(i + 1, values.get(i));
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
