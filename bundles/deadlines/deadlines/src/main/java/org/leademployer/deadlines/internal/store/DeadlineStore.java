/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.internal.rules.DeadlineKey;
import org.leademployer.deadlines.internal.rules.Reach;
import org.leademployer.organisations.HostNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of deadlines. Every method is called in a transaction. */
@Component(service = DeadlineStore.class)
public final class DeadlineStore {

    /** Along the index: without a place to begin at, Derby would read and sort all that there is. To others it is a comment. */
    private static final String IN_ORDER =
            "select * from deadlines.deadline --DERBY-PROPERTIES index=DEADLINE_IN_ORDER\n";

    /** Likewise: of many subjects Derby would compare each row with all of them. */
    private static final String OF_SUBJECTS = "deadlines.deadline --DERBY-PROPERTIES index=DEADLINE_OF_SUBJECT\n";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public DeadlineStore(
            @Reference Transactions transactions, @Reference(target = "(schema=deadlines)") Schema schema) {
        this.transactions = transactions;
    }

    /** A deadline as it stands. */
    public record Stored(String id, Deadline deadline) {
        public DeadlineKey key() {
            return new DeadlineKey(deadline.over(), id);
        }
    }

    /**
     * Which are asked for.
     *
     * @param before only what is over before this; null for all
     * @param from only what is over at this or later; null for all
     */
    public record Wanted(Reach reach, String role, String domain, Instant before, Instant from) {}

    public Optional<Stored> find(String domain, String key) throws SQLException {
        try (PreparedStatement select = transactions
                .connection()
                .prepareStatement("select * from deadlines.deadline where domain_name = ? and domain_key = ?")) {
            select.setString(1, domain);
            select.setString(2, key);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(stored(row)) : Optional.empty();
            }
        }
    }

    /** @return false where there is one of its domain and key */
    public boolean add(String id, Deadline deadline) throws SQLException {
        use(deadline);
        return Rows.insertOnce(
                transactions.connection(),
                "insert into deadlines.deadline (subject_kind, subject_id, what, due_day, due_at, over_at, rule_id,"
                        + " owner_role, region, permission_name, link, domain_name, domain_key, deadline_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    bind(insert, deadline);
                    insert.setString(14, id);
                });
    }

    public void update(Deadline deadline) throws SQLException {
        try (PreparedStatement update = transactions
                .connection()
                .prepareStatement("update deadlines.deadline set subject_kind = ?, subject_id = ?, what = ?,"
                        + " due_day = ?, due_at = ?, over_at = ?, rule_id = ?, owner_role = ?, region = ?,"
                        + " permission_name = ?, link = ? where domain_name = ? and domain_key = ?")) {
            bind(update, deadline);
            update.executeUpdate();
        }
        use(deadline);
    }

    private void use(Deadline deadline) throws SQLException {
        Connection connection = transactions.connection();
        Rows.insertOnce(
                connection,
                "insert into deadlines.permission_in_use (permission_name) values (?)",
                insert -> insert.setString(1, deadline.permission().name()));
        if (HostNode.hostOf(deadline.node()).isPresent()) {
            Rows.insertOnce(
                    connection, "insert into deadlines.host_in_use (permission_name, region) values (?, ?)", insert -> {
                        insert.setString(1, deadline.permission().name());
                        insert.setString(2, deadline.node().slug());
                    });
        }
    }

    public void remove(String domain, String key) throws SQLException {
        try (PreparedStatement delete = transactions
                .connection()
                .prepareStatement("delete from deadlines.deadline where domain_name = ? and domain_key = ?")) {
            delete.setString(1, domain);
            delete.setString(2, key);
            delete.executeUpdate();
        }
    }

    /** Permissions that some deadline has needed. One that this version does not know opens nothing. */
    public Set<Permission> permissions() throws SQLException {
        return permissions("select permission_name from deadlines.permission_in_use");
    }

    /** Those of them that some deadline at the node of a host has needed. */
    public Set<Permission> permissionsOfHosts() throws SQLException {
        return permissions("select distinct permission_name from deadlines.host_in_use");
    }

    /** Nodes of hosts at which some deadline has needed one of the permissions. */
    public List<Region> hostNodes(Set<Permission> permissions) throws SQLException {
        return permissions.isEmpty()
                ? List.of()
                : select(
                        "select distinct region from deadlines.host_in_use where permission_name in ("
                                + places(permissions.size()) + ") order by region",
                        permissions.stream().map(Permission::name).collect(Collectors.toList()),
                        row -> new Region(row.getString("region")));
    }

    private Set<Permission> permissions(String sql) throws SQLException {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        try (Statement select = transactions.connection().createStatement();
                ResultSet row = select.executeQuery(sql)) {
            while (row.next()) {
                String name = row.getString(1);
                for (Permission permission : Permission.values()) {
                    if (permission.name().equals(name)) {
                        permissions.add(permission);
                    }
                }
            }
        }
        return permissions;
    }

    /**
     * In order, from the one after the key on. Two looks, each a walk along the index from its place: what is over together
     * with the key, and what is over later; so that a page costs the same wherever it lies.
     *
     * @param after null for the beginning
     */
    public List<Stored> list(Wanted wanted, DeadlineKey after, int limit) throws SQLException {
        if (wanted.reach().isNothing()) {
            return List.of();
        }
        if (after == null) {
            return list(wanted, List.of(), List.of(), limit);
        }
        List<Stored> found = new ArrayList<>(
                list(wanted, List.of("over_at = ?", "deadline_id > ?"), List.of(after.over(), after.id()), limit));
        if (found.size() < limit) {
            found.addAll(list(wanted, List.of("over_at > ?"), List.of(after.over()), limit - found.size()));
        }
        return found;
    }

    private List<Stored> list(Wanted wanted, List<String> place, List<Object> key, int limit) throws SQLException {
        List<String> conditions = new ArrayList<>(place);
        List<Object> values = new ArrayList<>(key);
        require(conditions, values, "over_at < ?", wanted.before());
        require(conditions, values, "over_at >= ?", wanted.from());
        require(conditions, values, "owner_role = ?", wanted.role());
        require(conditions, values, "domain_name = ?", wanted.domain());
        conditions.add(readable("", wanted.reach(), values));
        return select(
                IN_ORDER + "where " + String.join(" and ", conditions) + " order by over_at, deadline_id fetch first "
                        + limit + " rows only",
                values,
                DeadlineStore::stored);
    }

    /** How many about each subject are over by now. @return by subject, of those that have any */
    public Map<String, Integer> overdue(Reach reach, String kind, Collection<String> subjects, Instant now)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        String condition = ofSubjects(kind, subjects, values) + " and over_at <= ? and ";
        values.add(now);
        condition += readable("", reach, values);
        Map<String, Integer> counts = new HashMap<>();
        select(
                "select subject_id, count(*) as many from " + OF_SUBJECTS + "where " + condition
                        + " group by subject_id",
                values,
                row -> counts.put(row.getString("subject_id"), row.getInt("many")));
        return counts;
    }

    /**
     * The first about each subject that is not over: by the index first when, then which, then all of it, so that what is read
     * does not grow with how much is due about a subject.
     */
    public List<Stored> nextOf(Reach reach, String kind, Collection<String> subjects, Instant now) throws SQLException {
        List<Object> values = new ArrayList<>();
        String first = "select subject_id, min(over_at) as over_at from " + OF_SUBJECTS + "where "
                + ofSubjects(kind, subjects, values) + " and over_at > ? and ";
        values.add(now);
        first += readable("", reach, values) + " group by subject_id";
        String which = "select min(d.deadline_id) as deadline_id from (" + first
                + ") n join deadlines.deadline d on d.subject_kind = ? and d.subject_id = n.subject_id"
                + " and d.over_at = n.over_at where ";
        values.add(kind);
        which += readable("d.", reach, values) + " group by d.subject_id";
        List<Object> ids = new ArrayList<>(select(which, values, row -> row.getString("deadline_id")));
        return ids.isEmpty()
                ? List.of()
                : select(
                        "select * from deadlines.deadline where deadline_id in (" + places(ids.size()) + ")",
                        ids,
                        DeadlineStore::stored);
    }

    private static String ofSubjects(String kind, Collection<String> subjects, List<Object> values) {
        values.add(kind);
        values.addAll(subjects);
        return "subject_kind = ? and subject_id in (" + places(subjects.size()) + ")";
    }

    /** @param table {@code d.}, before the names of the columns */
    private static String readable(String table, Reach reach, List<Object> values) {
        List<String> readable = new ArrayList<>();
        for (Map.Entry<Set<Region>, Set<Permission>> group :
                reach.permissionsByNodes().entrySet()) {
            readable.add(
                    table + "permission_name in (" + places(group.getValue().size()) + ") and " + table + "region in ("
                            + places(group.getKey().size()) + ")");
            group.getValue().forEach(permission -> values.add(permission.name()));
            group.getKey().forEach(node -> values.add(node.slug()));
        }
        return readable.stream().collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, List<?> values, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Instant instant) {
                    Rows.setInstant(select, i + 1, instant);
                } else {
                    select.setString(i + 1, values.get(i).toString());
                }
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
        }
        return found;
    }

    private static void require(List<String> conditions, List<Object> values, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static String places(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static void bind(PreparedStatement statement, Deadline deadline) throws SQLException {
        statement.setString(1, deadline.subjectKind());
        statement.setString(2, deadline.subjectId());
        statement.setString(3, deadline.what());
        Rows.setDay(statement, 4, deadline.day());
        Rows.setInstant(statement, 5, deadline.at());
        Rows.setInstant(statement, 6, deadline.over());
        statement.setString(7, deadline.rule());
        statement.setString(8, deadline.owner());
        statement.setString(9, deadline.node().slug());
        statement.setString(10, deadline.permission().name());
        statement.setString(11, deadline.link());
        statement.setString(12, deadline.domain());
        statement.setString(13, deadline.key());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("deadline_id"),
                new Deadline(
                        row.getString("domain_name"),
                        row.getString("domain_key"),
                        row.getString("subject_kind"),
                        row.getString("subject_id"),
                        row.getString("what"),
                        Rows.day(row, "due_day"),
                        Rows.instant(row, "due_at"),
                        row.getString("rule_id"),
                        row.getString("owner_role"),
                        new Region(row.getString("region")),
                        Permission.valueOf(row.getString("permission_name")),
                        row.getString("link")));
    }
}
