/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.internal.rules.WrittenEntry;
import org.leademployer.platform.store.Transactions;

/**
 * The table of entries: rows are added by the connection of the open transaction, and none is ever changed or taken away.
 * The database numbers them.
 *
 * <p>Nothing here waits for a transaction that is still open, be it an import of minutes: numbers are looked for first,
 * past all locks, those of open transactions are passed over, and the others read one by one, committed.
 */
public final class EntryStore {

    /** The columns of an entry, as {@link #read} takes them. */
    static final String COLUMNS = "e.sequence_number, e.written_at, e.actor, e.action_name, e.subject_type,"
            + " e.subject_id, e.state_before, e.state_after, e.correlation_id";

    private static final String INSERT = "insert into audit.audit_entry"
            + " (written_at, actor, action_name, subject_type, subject_id, state_before, state_after, correlation_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String ONE = "select " + COLUMNS + " from audit.audit_entry e where e.sequence_number = ?";

    private static final String BETWEEN = "select " + COLUMNS
            + " from audit.audit_entry e --DERBY-PROPERTIES constraint=AUDIT_ENTRY_KEY\n"
            + " where e.sequence_number >= ? and e.sequence_number <= ?";

    private static final String LARGEST = "select max(sequence_number) from audit.audit_entry";

    /** By which index Derby shall look; to others it is a comment. */
    private static final String OF_ALL =
            "select sequence_number from audit.audit_entry --DERBY-PROPERTIES constraint=AUDIT_ENTRY_KEY\n";

    private static final String OF_SUBJECT =
            "select sequence_number from audit.audit_entry --DERBY-PROPERTIES index=AUDIT_ENTRY_BY_SUBJECT\n";

    /** So many times as long is the next stretch of the log, where one does not hold enough. */
    private static final int LONGER = 4;

    private final Transactions transactions;
    private final OpenEntries open;

    public EntryStore(Transactions transactions, OpenEntries open) {
        this.transactions = transactions;
        this.open = open;
    }

    /** Adds an entry. Its own number is not read: the database gives it. */
    public void add(WrittenEntry entry) throws SQLException {
        try (PreparedStatement insert =
                transactions.connection().prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
            insert.setTimestamp(1, Timestamp.from(entry.at()), utc());
            insert.setString(2, entry.actor());
            insert.setString(3, entry.action());
            insert.setString(4, entry.subjectType());
            insert.setString(5, entry.subjectId());
            insert.setString(6, entry.before());
            insert.setString(7, entry.after());
            insert.setString(8, entry.correlationId());
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                open.add(keys.getLong(1));
            }
        }
    }

    /**
     * Committed entries and those of this transaction, newest first. Numbers are looked for in a stretch of the log below
     * the last one looked at, and in a longer one below that where it does not hold enough: so a page takes as long
     * however many entries there are and wherever among them it lies. In descending order without such a stretch Derby,
     * which walks its indexes upwards only, would read and sort them all.
     */
    public List<WrittenEntry> find(AuditQuery query) throws SQLException {
        List<WrittenEntry> entries = new ArrayList<>();
        long below = Math.min(query.before() == null ? Long.MAX_VALUE : query.before(), largest() + 1);
        long length = 2L * query.limit();
        while (entries.size() < query.limit() && below > 0) {
            long from = Math.max(0, below - length);
            List<Long> numbers = numbers(query, from, below);
            for (long number : numbers) {
                if (entries.size() < query.limit() && !open.isOpenElsewhere(number)) {
                    entry(number).ifPresent(entries::add);
                }
            }
            if (numbers.size() == query.limit()) {
                below = numbers.get(numbers.size() - 1);
            } else {
                below = from;
                length *= LONGER;
            }
        }
        return entries;
    }

    /** The entry with this number, where it is committed or of this transaction. */
    public Optional<WrittenEntry> entry(long number) throws SQLException {
        try (PreparedStatement select = transactions.connection().prepareStatement(ONE)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row, 1, utc())) : Optional.empty();
            }
        }
    }

    /**
     * Entries from the number of the first to that of the last, each at its distance from the first; null where there is none.
     * It does not wait for open transactions, and their entries may be among them: only those that are sealed may be looked at,
     * as these were committed before and never change.
     */
    WrittenEntry[] between(long first, long last) throws SQLException {
        if (first > last) {
            return new WrittenEntry[0];
        }
        Connection connection = transactions.connection();
        WrittenEntry[] entries = new WrittenEntry[Math.toIntExact(last - first + 1)];
        try (PreparedStatement select = connection.prepareStatement(BETWEEN + Dialect.pastLocks(connection))) {
            select.setLong(1, first);
            select.setLong(2, last);
            select.setFetchSize(500);
            Calendar utc = utc();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    WrittenEntry entry = read(row, 1, utc);
                    entries[(int) (entry.sequence() - first)] = entry;
                }
            }
        }
        return entries;
    }

    /** Reads the {@link #COLUMNS} from the one with this index on. */
    static WrittenEntry read(ResultSet row, int first, Calendar utc) throws SQLException {
        return new WrittenEntry(
                row.getLong(first),
                row.getTimestamp(first + 1, utc).toInstant(),
                row.getString(first + 2),
                row.getString(first + 3),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getString(first + 6),
                row.getString(first + 7),
                row.getString(first + 8));
    }

    /** The largest number of an entry, committed or not; 0 before the first. */
    public long largest() throws SQLException {
        Connection connection = transactions.connection();
        try (PreparedStatement select = connection.prepareStatement(LARGEST + Dialect.pastLocks(connection))) {
            return numbers(select).get(0);
        }
    }

    /** The largest that the query takes, at most as many as it wants, in descending order. */
    private List<Long> numbers(AuditQuery query, long from, long below) throws SQLException {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        require(conditions, values, "subject_type = ?", query.subjectType());
        require(conditions, values, "subject_id = ?", query.subjectId());
        require(conditions, values, "action_name = ?", query.action());
        require(conditions, values, "actor = ?", query.actor());
        require(conditions, values, "written_at >= ?", query.from());
        require(conditions, values, "written_at < ?", query.to());
        require(conditions, values, "sequence_number >= ?", from);
        require(conditions, values, "sequence_number < ?", below);
        Connection connection = transactions.connection();
        String statement = (query.subjectType() != null && query.subjectId() != null ? OF_SUBJECT : OF_ALL)
                + "where " + String.join(" and ", conditions)
                + " order by sequence_number desc fetch first " + query.limit() + " rows only"
                + Dialect.pastLocks(connection);
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.size(); i++) {
                set(select, i + 1, values.get(i));
            }
            return numbers(select);
        }
    }

    static List<Long> numbers(PreparedStatement select) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private static void require(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static void set(PreparedStatement select, int index, Object value) throws SQLException {
        if (value instanceof Instant time) {
            select.setTimestamp(index, Timestamp.from(time), utc());
        } else {
            select.setObject(index, value);
        }
    }

    /** The column has no zone; its times are UTC. New each time: it is not safe for use by several threads. */
    static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }
}
