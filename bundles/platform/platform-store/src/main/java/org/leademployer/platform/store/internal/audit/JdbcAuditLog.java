/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.CorrelationId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The audit log as a table to which rows are added by the connection of the open transaction, and of which none is
 * ever changed or taken away. The database numbers them.
 */
@Component(service = AuditLog.class)
public final class JdbcAuditLog implements AuditLog {

    /** What the column holds. */
    private static final int LONGEST_STATE = 32000;

    private static final String INSERT = "insert into audit.audit_entry"
            + " (written_at, actor, action_name, subject_type, subject_id, state_before, state_after, correlation_id)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT = "select sequence_number, written_at, actor, action_name, subject_type,"
            + " subject_id, state_before, state_after, correlation_id from audit.audit_entry";
    private static final TypeReference<TreeMap<String, String>> STATE = new TypeReference<>() {};

    private final ObjectMapper json =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private final Transactions transactions;
    private final CurrentActor currentActor;
    private final Clock clock;

    @Activate
    public JdbcAuditLog(
            @Reference Transactions transactions,
            @Reference(target = "(schema=audit)") Schema schema,
            @Reference CurrentActor currentActor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void record(Change change) {
        requireTransaction();
        String before = written(change.before());
        String after = written(change.after());
        transactions.run(() -> insert(change, before, after));
    }

    @Override
    public List<AuditEntry> find(AuditQuery query) {
        return transactions.call(() -> select(query));
    }

    /** Joining one would begin one: but an entry in a transaction of its own stays when its change does not. */
    private void requireTransaction() {
        try {
            transactions.connection();
        } catch (SQLException e) {
            transactions.run(() -> {
                throw e;
            });
        }
    }

    private void insert(Change change, String before, String after) throws SQLException {
        try (PreparedStatement insert = transactions.connection().prepareStatement(INSERT)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            insert.setTimestamp(1, Timestamp.from(now), utc());
            insert.setString(2, currentActor.get().name());
            insert.setString(3, change.action());
            insert.setString(4, change.subjectType());
            insert.setString(5, change.subjectId());
            insert.setString(6, before);
            insert.setString(7, after);
            insert.setString(8, CorrelationId.current().orElse(null));
            insert.executeUpdate();
        }
    }

    private List<AuditEntry> select(AuditQuery query) throws SQLException {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        require(conditions, values, "subject_type = ?", query.subjectType());
        require(conditions, values, "subject_id = ?", query.subjectId());
        require(conditions, values, "sequence_number < ?", query.before());
        values.add(query.limit());
        String statement = SELECT
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by sequence_number desc fetch first ? rows only";

        Connection connection = transactions.connection();
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return List.copyOf(entries);
        }
    }

    private static void require(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getTimestamp(2, utc()).toInstant(),
                row.getString(3),
                new Change(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        read(row.getString(7)),
                        read(row.getString(8))),
                row.getString(9));
    }

    /** Canonical: keys in order, no spaces. */
    private String written(Map<String, String> state) {
        String text;
        try {
            text = json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts can always be written", e);
        }
        if (text.length() > LONGEST_STATE) {
            throw new IllegalArgumentException("an audit entry holds at most " + LONGEST_STATE
                    + " characters before and after: write figures and ids, or several entries");
        }
        return text;
    }

    private Map<String, String> read(String text) {
        try {
            return json.readValue(text, STATE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry of the audit log cannot be read", e);
        }
    }

    /** The column has no zone; its times are UTC. New each time: it is not safe for use by several threads. */
    private static Calendar utc() {
        return Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    }
}
