/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leademployer.employment.QuarantineQuery;
import org.leademployer.employment.QuarantinedPlacement;
import org.leademployer.employment.QuarantinedPlacement.State;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows in quarantine, and nowhere else. Every method wants an open transaction. */
@Component(service = QuarantineStore.class)
public class QuarantineStore {

    private static final String NO_CONTENT = "{}";
    private static final String SELECT =
            "SELECT id, import_id, line, state, region, content, faults, mended, quarantined_at, quarantined_by,"
                    + " settled_at, discard_reason FROM employment.quarantined_placement";
    private static final String SETTLE = "UPDATE employment.quarantined_placement SET state = 'RESOLVED', content = '"
            + NO_CONTENT + "', settled_at = ?, settled_by = ? WHERE state = 'OPEN' AND ";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public QuarantineStore(
            @Reference(target = "(schema=employment)") Schema schema, @Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * A row to be kept.
     *
     * @param digest of the row as it came, by which it is known when it comes again
     * @param key trainee, post and first day as a digest; null where one of them cannot be read
     * @param region the node of its post; null where it is not known
     */
    public record Entry(
            String id,
            String importId,
            int line,
            String digest,
            String key,
            Region region,
            Map<String, String> cells,
            List<Problem.Fault> faults) {}

    /** A row that came before: its id, and what became of it. */
    public record Earlier(String id, State state, boolean mended) {

        /** Whether somebody has dealt with it, so that it is not to be asked about again. */
        public boolean isSettled() {
            return state == State.DISCARDED || (state == State.RESOLVED && mended);
        }
    }

    /** The keys of rows that wait; empty where they are more than {@code most}. */
    public Optional<Set<String>> waitingKeys(int most) throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement select = connection()
                .prepareStatement("SELECT row_key FROM employment.quarantined_placement"
                        + " WHERE state = 'OPEN' FETCH FIRST ? ROWS ONLY")) {
            select.setInt(1, most + 1);
            int rows = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows++;
                    keys.add(row.getString(1));
                }
            }
            return rows > most ? Optional.empty() : Optional.of(keys);
        }
    }

    /** Rows that came before, by the digest they came with. */
    public Map<String, Earlier> earlier(Collection<String> digests) throws SQLException {
        Map<String, Earlier> found = new HashMap<>();
        try (PreparedStatement select = connection()
                .prepareStatement("SELECT id, state, mended FROM employment.quarantined_placement"
                        + " --DERBY-PROPERTIES index=QUARANTINED_DIGEST\n WHERE digest = ?")) {
            for (String digest : digests) {
                select.setString(1, digest);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next()) {
                        found.put(
                                digest,
                                new Earlier(row.getString(1), State.valueOf(row.getString(2)), row.getInt(3) == 1));
                    }
                }
            }
        }
        return found;
    }

    /** Which of these wait. */
    public Set<String> open(Collection<String> ids) throws SQLException {
        Set<String> found = new HashSet<>();
        try (PreparedStatement select =
                connection().prepareStatement("SELECT state FROM employment.quarantined_placement WHERE id = ?")) {
            for (String id : ids) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && State.OPEN.name().equals(row.getString(1))) {
                        found.add(id);
                    }
                }
            }
        }
        return found;
    }

    public void add(List<Entry> entries, Instant at, String by) throws SQLException {
        try (PreparedStatement insert = connection()
                .prepareStatement("INSERT INTO employment.quarantined_placement (import_id, line, row_key, region,"
                        + " content, faults, quarantined_at, quarantined_by, digest, id, state, mended)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', 0)")) {
            for (Entry entry : entries) {
                set(insert, entry, at, by);
                insert.setString(9, entry.digest());
                insert.setString(10, entry.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Rows that were settled by themselves and have come again: they wait anew, under their old ids. */
    public void reopen(List<Entry> entries, Instant at, String by) throws SQLException {
        try (PreparedStatement update = connection()
                .prepareStatement("UPDATE employment.quarantined_placement SET import_id = ?, line = ?, row_key = ?,"
                        + " region = ?, content = ?, faults = ?, quarantined_at = ?, quarantined_by = ?, state = 'OPEN',"
                        + " settled_at = NULL, settled_by = NULL WHERE id = ?")) {
            for (Entry entry : entries) {
                set(update, entry, at, by);
                update.setString(9, entry.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** What is wrong with rows that wait now. */
    public void setFaults(List<Entry> entries) throws SQLException {
        try (PreparedStatement update = connection()
                .prepareStatement("UPDATE employment.quarantined_placement SET faults = ?, row_key = ?, region = ?"
                        + " WHERE id = ?")) {
            for (Entry entry : entries) {
                update.setString(1, RowContent.ofFaults(entry.faults()));
                update.setString(2, entry.key());
                update.setString(3, slug(entry.region()));
                update.setString(4, entry.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    public void mend(Entry entry) throws SQLException {
        try (PreparedStatement update = connection()
                .prepareStatement("UPDATE employment.quarantined_placement SET content = ?, mended = 1 WHERE id = ?")) {
            update.setString(1, RowContent.ofCells(entry.cells()));
            update.setString(2, entry.id());
            update.executeUpdate();
        }
        setFaults(List.of(entry));
    }

    /** Rows that wait and have been taken. Their contents are deleted. */
    public int settle(Collection<String> ids, Instant at, String by) throws SQLException {
        return settle(SETTLE + "id = ?", ids.stream().map(List::of).toList(), at, by);
    }

    /** Rows of other imports that wait for the same trainee, post and first day as a right row that has come. */
    public int settleByKey(Collection<String> keys, String importId, Instant at, String by) throws SQLException {
        return settle(
                SETTLE + "row_key = ? AND import_id <> ?",
                keys.stream().map(key -> List.of(key, importId)).toList(),
                at,
                by);
    }

    /** Rows of other imports that wait for the same trainee, post and first day as a newer bad one. */
    public int replace(Collection<Entry> newer, String importId, Instant at, String by) throws SQLException {
        return settle(
                SETTLE + "row_key = ? AND import_id <> ? AND digest <> ?",
                newer.stream()
                        .filter(entry -> entry.key() != null)
                        .map(entry -> List.of(entry.key(), importId, entry.digest()))
                        .toList(),
                at,
                by);
    }

    public void discard(String id, String reason, Instant at, String by) throws SQLException {
        try (PreparedStatement update = connection()
                .prepareStatement("UPDATE employment.quarantined_placement SET state = 'DISCARDED', content = '"
                        + NO_CONTENT + "', discard_reason = ?, settled_at = ?, settled_by = ? WHERE id = ?")) {
            update.setString(1, reason);
            EmploymentStore.setInstant(update, 2, at);
            update.setString(3, by);
            update.setString(4, id);
            update.executeUpdate();
        }
    }

    public Optional<QuarantinedPlacement> find(String id) throws SQLException {
        try (PreparedStatement select = connection().prepareStatement(SELECT + " WHERE id = ?")) {
            select.setString(1, id);
            return read(select).stream().findFirst();
        }
    }

    /**
     * @param regions rows of these nodes; null for all whatever their node
     * @param by and rows that this user submitted
     */
    public List<QuarantinedPlacement> list(QuarantineQuery query, List<String> regions, String by) throws SQLException {
        List<String> conditions = new ArrayList<>(List.of("id > ?"));
        List<String> values = new ArrayList<>(List.of(query.after() == null ? "" : query.after()));
        if (query.importId() != null) {
            conditions.add("import_id = ?");
            values.add(query.importId());
        }
        if (query.state() != null) {
            conditions.add("state = ?");
            values.add(query.state().name());
        }
        if (regions != null) {
            conditions.add("(quarantined_by = ?"
                    + (regions.isEmpty() ? "" : " OR region IN (" + EmploymentStore.marks(regions.size()) + ")") + ")");
            values.add(by);
            values.addAll(regions);
        }
        try (PreparedStatement select = connection()
                .prepareStatement(SELECT + " WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY id FETCH FIRST ? ROWS ONLY")) {
            select.setInt(EmploymentStore.set(select, 1, values), query.limit());
            return read(select);
        }
    }

    private int settle(String statement, Collection<List<String>> values, Instant at, String by) throws SQLException {
        int settled = 0;
        try (PreparedStatement update = connection().prepareStatement(statement)) {
            for (List<String> each : values) {
                EmploymentStore.setInstant(update, 1, at);
                update.setString(2, by);
                EmploymentStore.set(update, 3, each);
                update.addBatch();
            }
            for (int changed : values.isEmpty() ? new int[0] : update.executeBatch()) {
                settled += Math.max(changed, 0);
            }
        }
        return settled;
    }

    private static void set(PreparedStatement statement, Entry entry, Instant at, String by) throws SQLException {
        statement.setString(1, entry.importId());
        statement.setInt(2, entry.line());
        statement.setString(3, entry.key());
        statement.setString(4, slug(entry.region()));
        statement.setString(5, RowContent.ofCells(entry.cells()));
        statement.setString(6, RowContent.ofFaults(entry.faults()));
        EmploymentStore.setInstant(statement, 7, at);
        statement.setString(8, by);
    }

    private static List<QuarantinedPlacement> read(PreparedStatement select) throws SQLException {
        List<QuarantinedPlacement> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                int line = row.getInt(3);
                found.add(new QuarantinedPlacement(
                        row.getString(1),
                        row.getString(2),
                        line,
                        State.valueOf(row.getString(4)),
                        row.getString(5) == null ? null : new Region(row.getString(5)),
                        RowContent.cells(row.getString(6)),
                        RowContent.faults(row.getString(7), line),
                        row.getInt(8) == 1,
                        EmploymentStore.instant(row, 9),
                        row.getString(10),
                        EmploymentStore.instant(row, 11),
                        row.getString(12)));
            }
        }
        return found;
    }

    private static String slug(Region region) {
        return region == null ? null : region.slug();
    }

    private Connection connection() throws SQLException {
        return transactions.connection();
    }
}
