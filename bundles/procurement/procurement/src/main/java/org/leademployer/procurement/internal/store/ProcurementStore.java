/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Message;
import org.leademployer.procurement.Notice;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurements.FeedEntry;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.Revision;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of procurements, their portal logs and notices. Every method is called in a transaction. */
@Component(service = ProcurementStore.class)
public final class ProcurementStore {

    /** Along the index, which knows what is asked for: Derby would read all that there is, and sort it. To others it is a comment. */
    private static final String IN_ORDER =
            "select content from procurement.procurement --DERBY-PROPERTIES index=PROCUREMENT_IN_ORDER\n";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public ProcurementStore(
            @Reference Transactions transactions, @Reference(target = "(schema=procurement)") Schema schema) {
        this.transactions = transactions;
        new ServiceStarts(transactions).fill();
    }

    /** @throws org.leademployer.platform.problem.ProblemException reference-taken (409) */
    public void add(Procurement procurement) throws SQLException {
        boolean added = Rows.insertOnce(
                transactions.connection(),
                "insert into procurement.procurement"
                        + " (procurement_id, reference, region, procurement_state, record_version, content, service_start)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, procurement.id());
                    insert.setString(2, procurement.reference());
                    insert.setString(3, procurement.region().slug());
                    insert.setString(4, procurement.state().name());
                    insert.setLong(5, procurement.version());
                    insert.setBytes(6, ProcurementJson.write(procurement));
                    Rows.setDay(insert, 7, procurement.serviceStart());
                });
        if (!added) {
            throw ProcurementProblems.referenceTaken(procurement.reference()).toException();
        }
    }

    /**
     * @param procurement with the version that was read
     * @return what is stored now
     * @throws org.leademployer.platform.problem.ProblemException procurement-changed (409) when it has another version by now
     */
    public Procurement update(Procurement procurement) throws SQLException {
        Procurement next =
                Revision.of(procurement).version(procurement.version() + 1).made();
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("update procurement.procurement"
                        + " set procurement_state = ?, record_version = ?, content = ?, service_start = ?"
                        + " where procurement_id = ? and record_version = ?")) {
            update.setString(1, next.state().name());
            update.setLong(2, next.version());
            update.setBytes(3, ProcurementJson.write(next));
            Rows.setDay(update, 4, next.serviceStart());
            update.setString(5, next.id());
            update.setLong(6, procurement.version());
            if (update.executeUpdate() != 1) {
                throw ProcurementProblems.changed(procurement.id()).toException();
            }
        }
        return next;
    }

    public Optional<Procurement> find(String idOrReference) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement(
                        "select content from procurement.procurement where procurement_id = ? or reference = ?")) {
            select.setString(1, idOrReference);
            select.setString(2, idOrReference);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(ProcurementJson.read(row.getBytes(1), Procurement.class))
                        : Optional.empty();
            }
        }
    }

    /**
     * By reference.
     *
     * @param from only those whose service begins on this day or later; null for all
     * @param to only those whose service begins on this day or earlier; null for all
     * @param after the reference after which they begin; null for all
     * @param limit at most so many
     */
    public List<Procurement> page(Set<Region> regions, LocalDate from, LocalDate to, String after, int limit)
            throws SQLException {
        List<Procurement> found = new ArrayList<>();
        if (regions.isEmpty()) {
            return found;
        }
        String sql = IN_ORDER + "where reference > ? and region in (" + places(regions) + ")"
                + (from == null ? "" : " and service_start >= ?")
                + (to == null ? "" : " and service_start <= ?")
                + " order by reference fetch first " + limit + " rows only";
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            select.setString(1, after == null ? "" : after);
            set(select, 2, regions);
            int index = 2 + regions.size();
            if (from != null) {
                Rows.setDay(select, index++, from);
            }
            if (to != null) {
                Rows.setDay(select, index, to);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(ProcurementJson.read(row.getBytes(1), Procurement.class));
                }
            }
        }
        return found;
    }

    private static String places(Set<Region> regions) {
        return String.join(", ", Collections.nCopies(regions.size(), "?"));
    }

    private static void set(PreparedStatement select, int first, Set<Region> regions) throws SQLException {
        int index = first;
        for (Region region : regions) {
            select.setString(index++, region.slug());
        }
    }

    public void add(String procurementId, Message message) throws SQLException {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("insert into procurement.portal_message"
                        + " (message_id, procurement_id, recorded_at, content) values (?, ?, ?, ?)")) {
            insert.setString(1, message.id());
            insert.setString(2, procurementId);
            Rows.setInstant(insert, 3, message.at());
            insert.setBytes(4, ProcurementJson.write(message));
            insert.executeUpdate();
        }
    }

    public List<Message> messages(String procurementId) throws SQLException {
        List<Message> messages = new ArrayList<>();
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select content from procurement.portal_message"
                        + " where procurement_id = ? order by recorded_at, message_id")) {
            select.setString(1, procurementId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    messages.add(ProcurementJson.read(row.getBytes(1), Message.class));
                }
            }
        }
        return messages;
    }

    public void add(Procurement procurement, Notice notice) throws SQLException {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement("insert into procurement.notice"
                        + " (procurement_id, notice_number, region, released_at, content) values (?, ?, ?, ?, ?)")) {
            insert.setString(1, procurement.id());
            insert.setInt(2, notice.number());
            insert.setString(3, procurement.region().slug());
            Rows.setInstant(insert, 4, notice.at());
            insert.setBytes(5, ProcurementJson.write(notice));
            insert.executeUpdate();
        }
    }

    public List<Notice> notices(String procurementId) throws SQLException {
        List<Notice> notices = new ArrayList<>();
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select content from procurement.notice"
                        + " where procurement_id = ? order by notice_number")) {
            select.setString(1, procurementId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    notices.add(ProcurementJson.read(row.getBytes(1), Notice.class));
                }
            }
        }
        return notices;
    }

    /** Of all procurements of these nodes, by time of release, procurement and number. @param until the last time of release */
    public List<FeedEntry> feed(Set<Region> regions, FeedKey after, Instant until, int limit) throws SQLException {
        List<FeedEntry> entries = new ArrayList<>();
        if (regions.isEmpty()) {
            return entries;
        }
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select n.procurement_id, n.content, p.reference, n.released_at, n.notice_number"
                        + " from procurement.notice n"
                        + " join procurement.procurement p on p.procurement_id = n.procurement_id"
                        + " where (n.released_at > ? or n.released_at = ? and (n.procurement_id > ?"
                        + " or n.procurement_id = ? and n.notice_number > ?))"
                        + " and n.released_at <= ? and n.region in (" + places(regions) + ")"
                        + " order by n.released_at, n.procurement_id, n.notice_number")) {
            Rows.setInstant(select, 1, after.releasedAt());
            Rows.setInstant(select, 2, after.releasedAt());
            select.setString(3, after.procurementId());
            select.setString(4, after.procurementId());
            select.setInt(5, after.number());
            Rows.setInstant(select, 6, until);
            set(select, 7, regions);
            select.setMaxRows(limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant at = Rows.instant(row, "released_at");
                    String id = row.getString("procurement_id");
                    entries.add(new FeedEntry(
                            new FeedKey(at, id, row.getInt("notice_number")).toString(),
                            id,
                            row.getString("reference"),
                            ProcurementJson.read(row.getBytes("content"), Notice.class)));
                }
            }
        }
        return entries;
    }

    /** The place of a notice in the feed. */
    public record FeedKey(Instant releasedAt, String procurementId, int number) {

        public static final FeedKey FIRST = new FeedKey(Instant.EPOCH, "", 0);

        /** @throws IllegalArgumentException when it is no key that was given out */
        public static FeedKey parse(String text) {
            String[] parts = text.split("_");
            if (parts.length != 3) {
                throw new IllegalArgumentException("is not the key of a notice");
            }
            try {
                return new FeedKey(Instant.parse(parts[0]), parts[1], Integer.parseInt(parts[2]));
            } catch (java.time.format.DateTimeParseException | NumberFormatException e) {
                throw new IllegalArgumentException("is not the key of a notice", e);
            }
        }

        @Override
        public String toString() {
            return releasedAt + "_" + procurementId + "_" + number;
        }
    }
}
