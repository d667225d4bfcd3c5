/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.OpenDelivery;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The tables of events, handlers and deliveries. Every method is called in a transaction.
 *
 * <p>Nothing here waits for a transaction that is still open, be it an import of minutes: numbers are looked for first,
 * past all locks, those of open transactions are passed over, and the others read one by one, committed.
 */
@Component(service = EventStore.class)
public final class EventStore {

    /** What is delivered only once it is delivered: the first that is open, of its subject and handler. */
    private static final String FIRST_OF_ITS_SUBJECT = " and not exists (select 1 from events.delivery e"
            + " where e.subject_id = d.subject_id and e.subject_type = d.subject_type"
            + " and e.handler_name = d.handler_name and e.sequence_number < d.sequence_number"
            + " and e.delivery_state <> 'DELIVERED')";

    private final Transactions transactions;
    private final OpenEvents open = new OpenEvents();

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public EventStore(@Reference Transactions transactions, @Reference(target = "(schema=events)") Schema schema) {
        this.transactions = transactions;
    }

    /** A delivery that may be begun. */
    public record Due(long number, String handler) {}

    public long add(Event event, Instant at, String actor, String correlationId) throws SQLException {
        try (PreparedStatement insert = transactions
                .connection()
                .prepareStatement(
                        "insert into events.event (event_type, subject_type, subject_id, content, actor,"
                                + " correlation_id, published_at, routed) values (?, ?, ?, ?, ?, ?, ?, 0)",
                        Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, event.type());
            insert.setString(2, event.subjectType());
            insert.setString(3, event.subjectId());
            insert.setBytes(4, event.content().getBytes(StandardCharsets.UTF_8));
            insert.setString(5, actor);
            insert.setString(6, correlationId);
            Rows.setInstant(insert, 7, at);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                long number = keys.getLong(1);
                open.add(transactions, number);
                return number;
            }
        }
    }

    /** From here to the end of the transaction no other node routes. */
    public void takeTurn() throws SQLException {
        try (Statement update = transactions.connection().createStatement()) {
            update.executeUpdate("update events.turn set taken = taken + 1 where id = 1");
        }
    }

    /** Names of handlers that were ever known. */
    public List<String> handlers() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement select = transactions.connection().createStatement();
                ResultSet row = select.executeQuery("select handler_name from events.handler order by handler_name")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    public void addHandler(String name, String type, Instant at) throws SQLException {
        Rows.insertOnce(
                transactions.connection(),
                "insert into events.handler (handler_name, event_type, known_since) values (?, ?, ?)",
                insert -> {
                    insert.setString(1, name);
                    insert.setString(2, type);
                    Rows.setInstant(insert, 3, at);
                });
    }

    /** In order, of types for which a handler was ever known. */
    public List<Long> unrouted(int limit) throws SQLException {
        return numbers(
                "select e.sequence_number from events.event e where e.routed = 0"
                        + " and e.event_type in (select h.event_type from events.handler h)"
                        + " order by e.sequence_number",
                limit);
    }

    /** Writes its deliveries, where it is committed and not routed yet. */
    public void route(long number, Instant at) throws SQLException {
        try (PreparedStatement update = transactions
                        .connection()
                        .prepareStatement(
                                "update events.event set routed = 1 where sequence_number = ? and routed = 0");
                PreparedStatement insert = transactions
                        .connection()
                        .prepareStatement("insert into events.delivery (sequence_number, handler_name, subject_type,"
                                + " subject_id, delivery_state, attempts, next_attempt_at)"
                                + " select e.sequence_number, h.handler_name, e.subject_type, e.subject_id,"
                                + " 'WAITING', 0, e.published_at from events.event e"
                                + " join events.handler h on h.event_type = e.event_type"
                                + " where e.sequence_number = ?")) {
            update.setLong(1, number);
            if (update.executeUpdate() == 1) {
                insert.setLong(1, number);
                insert.executeUpdate();
            }
        }
    }

    /** In order, what may be delivered now to one of these handlers. */
    public List<Due> due(Collection<String> handlers, Instant now, int limit) throws SQLException {
        if (handlers.isEmpty()) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        Connection connection = transactions.connection();
        try (PreparedStatement select = connection.prepareStatement(
                "select d.sequence_number, d.handler_name from events.delivery d where d.delivery_state = 'WAITING'"
                        + " and d.next_attempt_at <= ? and d.handler_name in ("
                        + String.join(", ", Collections.nCopies(handlers.size(), "?")) + ")" + FIRST_OF_ITS_SUBJECT
                        + " order by d.sequence_number, d.handler_name" + pastLocks(connection))) {
            select.setMaxRows(limit);
            Rows.setInstant(select, 1, now);
            int at = 2;
            for (String handler : handlers) {
                select.setString(at++, handler);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(row.getLong(1), row.getString(2)));
                }
            }
        }
        return due;
    }

    public Optional<DeliveredEvent> find(long number) throws SQLException {
        try (PreparedStatement select =
                transactions.connection().prepareStatement("select * from events.event where sequence_number = ?")) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new DeliveredEvent(
                                number,
                                new Event(
                                        row.getString("event_type"),
                                        row.getString("subject_type"),
                                        row.getString("subject_id"),
                                        new String(row.getBytes("content"), StandardCharsets.UTF_8)),
                                Rows.instant(row, "published_at"),
                                row.getString("actor"),
                                row.getString("correlation_id")))
                        : Optional.empty();
            }
        }
    }

    /**
     * Takes a delivery for this transaction, and writes it as done: both at once, so that what its handler does is
     * committed together with that.
     *
     * @return false where another has it, or had it
     */
    public boolean take(Due due, Instant now) throws SQLException {
        Connection connection = transactions.connection();
        String mine = "sequence_number = ? and handler_name = ? and delivery_state = 'WAITING'";
        if (Rows.isPostgresql(connection)) {
            // Not to wait for the node that is delivering it.
            try (PreparedStatement select = connection.prepareStatement("select 1 from events.delivery d where " + mine
                    + FIRST_OF_ITS_SUBJECT + " for update skip locked")) {
                select.setLong(1, due.number());
                select.setString(2, due.handler());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return false;
                    }
                }
            }
        }
        try (PreparedStatement update = connection.prepareStatement(
                "update events.delivery d set delivery_state = 'DELIVERED', delivered_at = ?, failure = null where "
                        + mine + FIRST_OF_ITS_SUBJECT)) {
            Rows.setInstant(update, 1, now);
            update.setLong(2, due.number());
            update.setString(3, due.handler());
            return update.executeUpdate() == 1;
        }
    }

    /** How many attempts have failed. */
    public int attempts(Due due) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement(
                        "select attempts from events.delivery where sequence_number = ? and handler_name = ?")) {
            select.setLong(1, due.number());
            select.setString(2, due.handler());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    /** @param next when it is tried again; null where it is parked */
    public void failed(Due due, int attempts, Instant next, Instant now, String failure) throws SQLException {
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("update events.delivery set attempts = ?, next_attempt_at = ?, failure = ?,"
                        + " delivery_state = ? where sequence_number = ? and handler_name = ?"
                        + " and delivery_state = 'WAITING'")) {
            update.setInt(1, attempts);
            Rows.setInstant(update, 2, next == null ? now : next);
            update.setString(3, failure);
            update.setString(4, next == null ? "PARKED" : "WAITING");
            update.setLong(5, due.number());
            update.setString(6, due.handler());
            update.executeUpdate();
        }
    }

    /** @return how many deliveries of the event were open: all of them are due now */
    public int retry(long number, Instant now) throws SQLException {
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("update events.delivery set delivery_state = 'WAITING', attempts = 0,"
                        + " next_attempt_at = ? where sequence_number = ? and delivery_state <> 'DELIVERED'")) {
            Rows.setInstant(update, 1, now);
            update.setLong(2, number);
            return update.executeUpdate();
        }
    }

    /** Parked ones first, then in order. */
    public List<OpenDelivery> open(int limit) throws SQLException {
        List<OpenDelivery> found = new ArrayList<>(open(
                "select d.sequence_number, e.event_type, e.subject_type, e.subject_id, e.published_at, d.handler_name,"
                        + " d.delivery_state, d.attempts, d.next_attempt_at, d.failure from events.delivery d"
                        + " join events.event e on e.sequence_number = d.sequence_number"
                        + " where d.delivery_state in ('PARKED', 'WAITING')"
                        + " order by d.delivery_state, d.sequence_number, d.handler_name",
                limit));
        if (found.size() < limit) {
            found.addAll(open(
                    "select e.sequence_number, e.event_type, e.subject_type, e.subject_id, e.published_at,"
                            + " cast(null as varchar(100)) handler_name, 'UNCLAIMED' delivery_state, 0 attempts,"
                            + " cast(null as timestamp) next_attempt_at, cast(null as varchar(200)) failure"
                            + " from events.event e where e.routed = 0 order by e.sequence_number",
                    limit - found.size()));
        }
        return found;
    }

    /** @return how many parked, and how many whose handler was never known */
    public long[] stuck() throws SQLException {
        Connection connection = transactions.connection();
        return new long[] {
            count("select count(*) from events.delivery where delivery_state = 'PARKED'" + pastLocks(connection)),
            count("select count(*) from events.event e where e.routed = 0 and not exists"
                    + " (select 1 from events.handler h where h.event_type = e.event_type)" + pastLocks(connection))
        };
    }

    /** Takes away events that were delivered to all before this time. @return how many */
    public int clean(Instant before, int limit) throws SQLException {
        Connection connection = transactions.connection();
        List<Long> over = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select e.sequence_number from events.event e where e.published_at < ?"
                        + " and e.routed = 1 and not exists (select 1 from events.delivery d"
                        + " where d.sequence_number = e.sequence_number"
                        + " and (d.delivery_state <> 'DELIVERED' or d.delivered_at >= ?))" + pastLocks(connection))) {
            select.setMaxRows(limit);
            Rows.setInstant(select, 1, before);
            Rows.setInstant(select, 2, before);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    over.add(row.getLong(1));
                }
            }
        }
        for (String table : List.of("events.delivery", "events.event")) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where sequence_number = ?")) {
                for (long number : over) {
                    delete.setLong(1, number);
                    delete.addBatch();
                }
                if (!over.isEmpty()) {
                    delete.executeBatch();
                }
            }
        }
        return over.size();
    }

    private List<Long> numbers(String query, int limit) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        Connection connection = transactions.connection();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query + pastLocks(connection))) {
            while (numbers.size() < limit && row.next()) {
                if (!open.contains(row.getLong(1))) {
                    numbers.add(row.getLong(1));
                }
            }
        }
        return numbers;
    }

    private List<OpenDelivery> open(String query, int limit) throws SQLException {
        List<OpenDelivery> found = new ArrayList<>();
        Connection connection = transactions.connection();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query + pastLocks(connection))) {
            while (found.size() < limit && row.next()) {
                long number = row.getLong("sequence_number");
                if (open.contains(number)) {
                    continue;
                }
                OpenDelivery.State state = OpenDelivery.State.valueOf(row.getString("delivery_state"));
                found.add(new OpenDelivery(
                        number,
                        row.getString("event_type"),
                        row.getString("subject_type"),
                        row.getString("subject_id"),
                        Rows.instant(row, "published_at"),
                        row.getString("handler_name"),
                        state,
                        row.getInt("attempts"),
                        state == OpenDelivery.State.PARKED ? null : Rows.instant(row, "next_attempt_at"),
                        row.getString("failure")));
            }
        }
        return found;
    }

    private long count(String query) throws SQLException {
        try (Statement select = transactions.connection().createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** On Derby a reader waits for rows that are being written; on PostgreSQL none ever does. */
    private static String pastLocks(Connection connection) throws SQLException {
        return Rows.isPostgresql(connection) ? "" : " with ur";
    }
}
