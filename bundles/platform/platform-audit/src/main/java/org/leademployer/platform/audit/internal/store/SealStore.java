/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.leademployer.platform.audit.internal.rules.Seal;
import org.leademployer.platform.audit.internal.rules.WrittenEntry;
import org.leademployer.platform.store.Transactions;

/**
 * The table of seals. Position and number of the entry are unique in it: two sealers can neither fork the chain nor seal an
 * entry twice, as the second is refused and begins anew.
 */
public final class SealStore {

    private static final String COLUMNS = "s.chain_position, s.sequence_number, s.entry_hash, s.chain_hash";
    private static final String INSERT = "insert into audit.audit_seal"
            + " (chain_position, sequence_number, entry_hash, chain_hash) values (?, ?, ?, ?)";
    /** By the largest position: in descending order Derby would read them all. */
    private static final String HEAD = "select " + COLUMNS + " from audit.audit_seal s"
            + " where s.chain_position = (select max(m.chain_position) from audit.audit_seal m)";

    private static final String AT = "select " + COLUMNS + " from audit.audit_seal s where s.chain_position = ?";
    private static final String OF = "select " + COLUMNS + " from audit.audit_seal s where s.sequence_number = ?";
    private static final String UNSEALED = "select e.sequence_number from audit.audit_entry e"
            + " where e.sequence_number > ? and not exists"
            + " (select 1 from audit.audit_seal s where s.sequence_number = e.sequence_number)"
            + " order by e.sequence_number fetch first ? rows only";

    /**
     * Derby reads what stands after the two dashes: each entry by its key, never the whole table, in which rows of open
     * transactions are locked. To PostgreSQL it is a comment.
     */
    private static final String WITH_ENTRIES = "select " + COLUMNS + ", " + EntryStore.COLUMNS
            + " from audit.audit_seal s left join audit.audit_entry e"
            + " --DERBY-PROPERTIES constraint=AUDIT_ENTRY_KEY, joinStrategy=NESTEDLOOP\n"
            + " on e.sequence_number = s.sequence_number"
            + " where s.chain_position >= ? and s.chain_position <= ? order by s.chain_position fetch first ? rows only";

    private static final String SEALS = "select " + COLUMNS
            + " from audit.audit_seal s --DERBY-PROPERTIES constraint=AUDIT_SEAL_KEY\n"
            + " where s.chain_position >= ? and s.chain_position <= ? order by s.chain_position fetch first ? rows only";

    private static final int PAGE = 2000;

    /** Entries are read in one go where no more numbers than so many lie between the first and the last. */
    private static final long CLOSE_TOGETHER = 4L * PAGE;

    private final Transactions transactions;
    private final OpenEntries open;
    private final EntryStore entries;

    public SealStore(Transactions transactions, EntryStore entries, OpenEntries open) {
        this.transactions = transactions;
        this.entries = entries;
        this.open = open;
    }

    /** The last seal, or {@link Seal#NONE}. */
    public Seal head() throws SQLException {
        try (PreparedStatement select = transactions.connection().prepareStatement(HEAD);
                ResultSet row = select.executeQuery()) {
            return row.next() ? seal(row) : Seal.NONE;
        }
    }

    public Optional<Seal> at(long position) throws SQLException {
        return one(AT, position);
    }

    /** The seals of entries, by the entries' numbers; without those that are not sealed yet. */
    public Map<Long, Seal> of(List<WrittenEntry> entries) throws SQLException {
        Map<Long, Seal> seals = new TreeMap<>();
        for (WrittenEntry entry : entries) {
            one(OF, entry.sequence()).ifPresent(seal -> seals.put(entry.sequence(), seal));
        }
        return seals;
    }

    public void add(List<Seal> seals) throws SQLException {
        try (PreparedStatement insert = transactions.connection().prepareStatement(INSERT)) {
            for (Seal seal : seals) {
                insert.setLong(1, seal.position());
                insert.setLong(2, seal.sequence());
                insert.setString(3, seal.entryHash());
                insert.setString(4, seal.chainHash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Numbers of entries that have no seal and whose transaction is not known to be open, in order.
     *
     * @param after only larger ones
     * @param limit look at so many
     */
    public Unsealed unsealed(long after, int limit) throws SQLException {
        Connection connection = transactions.connection();
        try (PreparedStatement select = connection.prepareStatement(UNSEALED + Dialect.pastLocks(connection))) {
            select.setLong(1, after);
            select.setInt(2, limit);
            List<Long> numbers = EntryStore.numbers(select);
            return new Unsealed(
                    numbers.stream()
                            .filter(number -> !open.isOpenElsewhere(number))
                            .toList(),
                    numbers.isEmpty() ? after : numbers.get(numbers.size() - 1),
                    numbers.size() == limit);
        }
    }

    /**
     * Entries without a seal.
     *
     * @param numbers theirs
     * @param last the largest that was looked at
     * @param more whether there may be more after it
     */
    public record Unsealed(List<Long> numbers, long last, boolean more) {}

    /**
     * Goes along the chain to where it ends now, page by page, each in a transaction of its own. While one page is looked at, the next is read by
     * another thread: to read costs as much as to hash.
     *
     * @param step takes a seal and its entry, or null where that is gone; false to stop
     */
    public void walk(long from, Step step) {
        long end = transactions.call(this::head).position();
        ExecutorService reader = Executors.newSingleThreadExecutor(SealStore::readerThread);
        try {
            CompletableFuture<List<Row>> next = read(from, end, reader);
            while (next != null) {
                List<Row> rows = taken(next);
                next = rows.size() < PAGE
                        ? null
                        : read(rows.get(PAGE - 1).seal().position() + 1, end, reader);
                for (Row row : rows) {
                    if (!step.goOn(row.seal(), row.entry())) {
                        return;
                    }
                }
            }
        } finally {
            // What is being read is read to its end: the database is not to be interrupted.
            reader.shutdown();
        }
    }

    private CompletableFuture<List<Row>> read(long from, long end, Executor reader) {
        return CompletableFuture.supplyAsync(() -> transactions.call(() -> rows(from, end)), reader);
    }

    private static List<Row> taken(CompletableFuture<List<Row>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private static Thread readerThread(Runnable work) {
        Thread thread = new Thread(work, "audit-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a seal and its entry. */
    @FunctionalInterface
    public interface Step {
        boolean goOn(Seal seal, WrittenEntry entry);
    }

    /** The first seal, wherever it stands, of which this is true. */
    public Optional<Seal> first(Predicate<Seal> wanted) throws SQLException {
        try (PreparedStatement select = transactions
                        .connection()
                        .prepareStatement("select " + COLUMNS + " from audit.audit_seal s order by s.chain_position");
                ResultSet row = fetched(select).executeQuery()) {
            while (row.next()) {
                Seal seal = seal(row);
                if (wanted.test(seal)) {
                    return Optional.of(seal);
                }
            }
            return Optional.empty();
        }
    }

    private record Row(Seal seal, WrittenEntry entry) {}

    /**
     * Entries stand almost in the order in which they were sealed: read along their numbers they cost half of what it costs to
     * look each of them up. Nothing waits for open transactions: seals up to this end are committed, and so is what they seal.
     */
    private List<Row> rows(long from, long end) throws SQLException {
        List<Seal> seals = new ArrayList<>(PAGE);
        long first = Long.MAX_VALUE;
        long last = 0;
        Connection connection = transactions.connection();
        try (PreparedStatement select = connection.prepareStatement(SEALS + Dialect.pastLocks(connection))) {
            select.setLong(1, from);
            select.setLong(2, end);
            select.setInt(3, PAGE);
            try (ResultSet row = fetched(select).executeQuery()) {
                while (row.next()) {
                    Seal seal = seal(row);
                    seals.add(seal);
                    first = Math.min(first, seal.sequence());
                    last = Math.max(last, seal.sequence());
                }
            }
        }
        if (last - first > CLOSE_TOGETHER) {
            return withEntries(from, end);
        }
        WrittenEntry[] between = entries.between(first, last);
        List<Row> rows = new ArrayList<>(seals.size());
        for (Seal seal : seals) {
            WrittenEntry entry = between[(int) (seal.sequence() - first)];
            rows.add(new Row(
                    seal, entry != null ? entry : entries.entry(seal.sequence()).orElse(null)));
        }
        return rows;
    }

    private List<Row> withEntries(long from, long end) throws SQLException {
        List<Row> rows = new ArrayList<>(PAGE);
        try (PreparedStatement select = transactions.connection().prepareStatement(WITH_ENTRIES)) {
            select.setLong(1, from);
            select.setLong(2, end);
            select.setInt(3, PAGE);
            Calendar utc = EntryStore.utc();
            try (ResultSet row = fetched(select).executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(seal(row), row.getString(5) == null ? null : EntryStore.read(row, 5, utc)));
                }
            }
        }
        return rows;
    }

    private Optional<Seal> one(String statement, long number) throws SQLException {
        try (PreparedStatement select = transactions.connection().prepareStatement(statement)) {
            select.setLong(1, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(seal(row)) : Optional.empty();
            }
        }
    }

    private static PreparedStatement fetched(PreparedStatement select) throws SQLException {
        select.setFetchSize(500);
        return select;
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
    }
}
