/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.GovernanceRecord;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records in the database. Every method wants an open transaction. */
@Component(service = GovernanceStore.class)
public final class GovernanceStore {

    /** Of many subjects Derby would else compare each row with all of them; others read it as a comment. */
    private static final String BY_SUBJECT = " --DERBY-PROPERTIES index=GOVERNANCE_RECORD_BY_SUBJECT\n";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the table is */
    @Activate
    public GovernanceStore(
            @Reference Transactions transactions, @Reference(target = "(schema=informationgovernance)") Schema schema) {
        this.transactions = transactions;
    }

    /**
     * A record in a list.
     *
     * @param openedAs greater for what was opened later
     */
    public record Row<T>(long openedAs, T record) {}

    /** @param lookup by what it is also looked for; null for nothing */
    public void add(String kind, GovernanceRecord record, String lookup) throws SQLException {
        try (PreparedStatement insert = prepare("insert into informationgovernance.governance_record (id, kind, region,"
                + " subject_type, subject_id, state, lookup, changes, content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, record.id());
            insert.setString(2, kind);
            insert.setString(3, record.region().slug());
            insert.setString(4, record.subjectType());
            insert.setString(5, record.subjectId());
            insert.setString(6, record.state().name());
            insert.setString(7, lookup);
            insert.setLong(8, record.version());
            insert.setBytes(9, GovernanceJson.write(record));
            insert.executeUpdate();
        }
    }

    /** @return false where somebody else changed it meanwhile */
    public boolean update(long readVersion, GovernanceRecord after) throws SQLException {
        try (PreparedStatement update =
                prepare("update informationgovernance.governance_record set region = ?, state = ?,"
                        + " changes = ?, content = ? where id = ? and changes = ?")) {
            update.setString(1, after.region().slug());
            update.setString(2, after.state().name());
            update.setLong(3, after.version());
            update.setBytes(4, GovernanceJson.write(after));
            update.setString(5, after.id());
            update.setLong(6, readVersion);
            return update.executeUpdate() == 1;
        }
    }

    public <T> Optional<T> find(String kind, Class<T> type, String id) throws SQLException {
        try (PreparedStatement select = prepare(
                "select opened_as, content from informationgovernance.governance_record where id = ? and kind = ?")) {
            select.setString(1, id);
            select.setString(2, kind);
            return rows(select, type).stream().map(Row::record).findFirst();
        }
    }

    /** Those found by their lookup, the newest first. */
    public <T> List<T> lookedUp(String kind, Class<T> type, String lookup, String state) throws SQLException {
        try (PreparedStatement select = prepare("select opened_as, content from informationgovernance.governance_record"
                + " where lookup = ? and kind = ? and state = ? order by opened_as desc fetch first 100 rows only")) {
            select.setString(1, lookup);
            select.setString(2, kind);
            select.setString(3, state);
            return rows(select, type).stream().map(Row::record).toList();
        }
    }

    /**
     * All of some kinds about any of these things, the newest first.
     *
     * @param kinds the forms of the kinds, by their names
     * @param subjectIds 1 to 1,000
     */
    public List<GovernanceRecord> about(
            Map<String, Class<? extends GovernanceRecord>> kinds, Collection<String> subjectIds) throws SQLException {
        try (PreparedStatement select = prepare("select kind, content from informationgovernance.governance_record"
                + BY_SUBJECT + "where subject_id in ("
                + places(subjectIds.size()) + ") and kind in (" + places(kinds.size())
                + ") order by opened_as desc")) {
            int index = 1;
            for (String subject : subjectIds) {
                select.setString(index++, subject);
            }
            for (String kind : kinds.keySet()) {
                select.setString(index++, kind);
            }
            List<GovernanceRecord> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(GovernanceJson.read(row.getBytes(2), kinds.get(row.getString(1))));
                }
            }
            return found;
        }
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    /** Those about something that stand elsewhere than at a node. */
    public <T> List<T> elsewhere(String kind, Class<T> type, String subjectType, String subjectId, Region region)
            throws SQLException {
        try (PreparedStatement select = prepare("select opened_as, content from informationgovernance.governance_record"
                + " where subject_id = ? and kind = ? and subject_type = ? and region <> ? order by opened_as")) {
            select.setString(1, subjectId);
            select.setString(2, kind);
            select.setString(3, subjectType);
            select.setString(4, region.slug());
            return rows(select, type).stream().map(Row::record).toList();
        }
    }

    /** The record at another node, as its next version; not written yet. */
    public <T extends GovernanceRecord> T moved(T record, Class<T> type, Region region) {
        return GovernanceJson.moved(record, type, region, record.version() + 1);
    }

    /**
     * The newest first.
     *
     * @param regions whose records; those of no other are listed
     * @param before only those opened before this one; null for all
     */
    public <T> List<Row<T>> list(
            String kind, Class<T> type, GovernanceQuery query, Collection<Region> regions, Long before, int limit)
            throws SQLException {
        if (regions.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(List.of(kind));
        StringBuilder sql = new StringBuilder(
                        "select opened_as, content from informationgovernance.governance_record where kind = ? and region in (")
                .append("?, ".repeat(regions.size() - 1))
                .append("?)");
        regions.forEach(region -> values.add(region.slug()));
        restrict(sql, values, "state = ?", query.state());
        restrict(sql, values, "subject_type = ?", query.subjectType());
        restrict(sql, values, "subject_id = ?", query.subjectId());
        restrict(sql, values, "opened_as < ?", before);
        sql.append(" order by opened_as desc fetch first ").append(limit).append(" rows only");
        try (PreparedStatement select = prepare(sql.toString())) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            return rows(select, type);
        }
    }

    private static void restrict(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static <T> List<Row<T>> rows(PreparedStatement select, Class<T> type) throws SQLException {
        List<Row<T>> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(new Row<>(row.getLong(1), GovernanceJson.read(row.getBytes(2), type)));
            }
        }
        return rows;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
