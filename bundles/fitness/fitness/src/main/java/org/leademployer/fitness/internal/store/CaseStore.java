/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.fitness.Concern;
import org.leademployer.fitness.Side;
import org.leademployer.fitness.cases.CaseQuery;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.CaseStep;
import org.leademployer.fitness.cases.CaseSummary;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases in the database. Every method wants an open transaction. */
@Component(service = CaseStore.class)
public final class CaseStore {

    private static final String SELECT = "select id, person, changes, content, held_back from fitness.fitness_case";

    private static final int AT_ONCE = 500;

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public CaseStore(@Reference Transactions transactions, @Reference(target = "(schema=fitness)") Schema schema) {
        this.transactions = transactions;
    }

    /** By what a case is found again. @param message digest of user and external reference */
    public record Marks(String person, String traineeId, String registration, String message) {}

    /**
     * Which cases somebody may see.
     *
     * @param employer nodes where the user acts for the lead employer
     * @param dean nodes where the user acts for the Postgraduate Dean
     * @param hosts for which the user acts
     */
    public record Reach(Collection<Region> employer, Collection<Region> dean, Collection<OdsCode> hosts) {
        public boolean isNothing() {
            return employer.isEmpty() && dean.isEmpty() && hosts.isEmpty();
        }
    }

    /** @return false where the same message has opened one */
    public boolean add(FitnessCase opened, Marks marks, byte[] content) throws SQLException {
        boolean added = Rows.insertOnce(
                transactions.connection(),
                "insert into fitness.fitness_case (id, person, trainee_id, registration_sha256, message_sha256, state,"
                        + " concern, severe, region, leads, for_employer, for_dean, opened_at, changes, content)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, opened.id());
                    insert.setString(2, marks.person());
                    insert.setString(3, marks.traineeId());
                    insert.setString(4, marks.registration());
                    insert.setString(5, marks.message());
                    insert.setString(6, opened.state().name());
                    insert.setString(7, name(opened.facts().concern()));
                    insert.setInt(8, opened.facts().severe() ? 1 : 0);
                    insert.setString(9, opened.facts().region().slug());
                    insert.setString(
                            10,
                            opened.route() == null
                                    ? null
                                    : opened.route().leads().name());
                    insert.setInt(11, opened.sides().contains(Side.LEAD_EMPLOYER) ? 1 : 0);
                    insert.setInt(12, opened.sides().contains(Side.POSTGRADUATE_DEAN) ? 1 : 0);
                    Rows.setInstant(insert, 13, opened.openedAt());
                    insert.setLong(14, opened.version());
                    insert.setBytes(15, content);
                });
        if (added) {
            writeParts(opened);
        }
        return added;
    }

    /** @return false where somebody else has changed it meanwhile */
    public boolean update(FitnessCase before, FitnessCase after, byte[] content) throws SQLException {
        try (PreparedStatement update =
                prepare("update fitness.fitness_case set trainee_id = ?, state = ?, concern = ?,"
                        + " severe = ?, leads = ?, for_employer = ?, for_dean = ?, changes = ?, content = ?"
                        + " where id = ? and changes = ?")) {
            update.setString(1, after.subject().traineeId());
            update.setString(2, after.state().name());
            update.setString(3, name(after.facts().concern()));
            update.setInt(4, after.facts().severe() ? 1 : 0);
            update.setString(
                    5, after.route() == null ? null : after.route().leads().name());
            update.setInt(6, after.sides().contains(Side.LEAD_EMPLOYER) ? 1 : 0);
            update.setInt(7, after.sides().contains(Side.POSTGRADUATE_DEAN) ? 1 : 0);
            update.setLong(8, after.version());
            update.setBytes(9, content);
            update.setString(10, after.id());
            update.setLong(11, before.version());
            if (update.executeUpdate() != 1) {
                return false;
            }
        }
        for (String table : List.of("case_host", "case_step")) {
            try (PreparedStatement delete = prepare("delete from fitness." + table + " where case_id = ?")) {
                delete.setString(1, after.id());
                delete.executeUpdate();
            }
        }
        writeParts(after);
        return true;
    }

    private void writeParts(FitnessCase found) throws SQLException {
        try (PreparedStatement insert = prepare("insert into fitness.case_host (case_id, host) values (?, ?)")) {
            for (OdsCode host : found.hosts()) {
                insert.setString(1, found.id());
                insert.setString(2, host.value());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert =
                prepare("insert into fitness.case_step (case_id, step, due_on, escalations) values (?, ?, ?, ?)")) {
            for (CaseStep step : found.steps()) {
                if (step.state() == CaseStep.State.RUNNING && step.dueOn() != null) {
                    insert.setString(1, found.id());
                    insert.setString(2, step.id());
                    Rows.setDay(insert, 3, step.dueOn());
                    insert.setInt(4, step.escalations());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    public Optional<StoredCase> find(String id) throws SQLException {
        return read(SELECT + " where id = ?", List.of(id)).stream().findFirst();
    }

    public Optional<StoredCase> ofMessage(String message) throws SQLException {
        return read(SELECT + " where message_sha256 = ?", List.of(message)).stream()
                .findFirst();
    }

    /** All cases of a person. */
    public List<StoredCase> ofPerson(String registration) throws SQLException {
        return read(SELECT + " where registration_sha256 = ? order by opened_at, id", List.of(registration));
    }

    /**
     * All cases of somebody, whatever of them can still be opened.
     *
     * @param trainees the platform's ids
     * @param registrations digests
     */
    public List<StoredCase> ofSubject(Collection<String> trainees, Collection<String> registrations)
            throws SQLException {
        Map<String, StoredCase> found = new LinkedHashMap<>();
        for (String trainee : trainees) {
            read(SELECT + " where trainee_id = ? order by opened_at, id", List.of(trainee))
                    .forEach(one -> found.put(one.id(), one));
        }
        for (String registration : registrations) {
            ofPerson(registration).forEach(one -> found.put(one.id(), one));
        }
        return List.copyOf(found.values());
    }

    /** Some cases of whomever, in the order of their ids. @param after begin behind this id; empty for the first */
    public List<StoredCase> some(String after) throws SQLException {
        return read(SELECT + " where id > ? order by id fetch first " + AT_ONCE + " rows only", List.of(after));
    }

    /** Takes a case out, with all that it is found by. */
    public void delete(String id) throws SQLException {
        for (String sql : List.of(
                "delete from fitness.case_host where case_id = ?",
                "delete from fitness.case_step where case_id = ?",
                "delete from fitness.fitness_case where id = ?")) {
            try (PreparedStatement delete = prepare(sql)) {
                delete.setString(1, id);
                delete.executeUpdate();
            }
        }
    }

    /** @return whether it was not so before */
    public boolean holdBack(String id, boolean heldBack) throws SQLException {
        try (PreparedStatement update =
                prepare("update fitness.fitness_case set held_back = ? where id = ? and held_back <> ?")) {
            update.setInt(1, heldBack ? 1 : 0);
            update.setString(2, id);
            update.setInt(3, heldBack ? 1 : 0);
            return update.executeUpdate() == 1;
        }
    }

    /** Cases that are not closed, of trainees. */
    public List<StoredCase> openOfTrainees(Collection<String> trainees, Collection<String> registrations)
            throws SQLException {
        List<StoredCase> found = new ArrayList<>();
        found.addAll(open("trainee_id", List.copyOf(trainees)));
        open("registration_sha256", List.copyOf(registrations)).stream()
                .filter(one -> found.stream().noneMatch(other -> other.id().equals(one.id())))
                .toList()
                .forEach(found::add);
        return found;
    }

    private List<StoredCase> open(String column, List<String> values) throws SQLException {
        List<StoredCase> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += AT_ONCE) {
            List<String> some = values.subList(from, Math.min(from + AT_ONCE, values.size()));
            found.addAll(
                    read(SELECT + " where state <> 'CLOSED' and " + column + " in (" + marks(some.size()) + ")", some));
        }
        return found;
    }

    /** Whether there is any case that is not closed. */
    public boolean isAnyOpen() throws SQLException {
        try (PreparedStatement select =
                        prepare("select id from fitness.fitness_case where state <> 'CLOSED' fetch first 1 rows only");
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    /** Ids of cases with a step that is overdue and not escalated twice. */
    public List<String> overdue(LocalDate today) throws SQLException {
        try (PreparedStatement select = prepare(
                "select distinct case_id from fitness.case_step where due_on < ? and escalations < 2 order by case_id")) {
            Rows.setDay(select, 1, today);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    /** The hosts that are on the route of any case. */
    public List<OdsCode> hosts() throws SQLException {
        try (PreparedStatement select = prepare("select distinct host from fitness.case_host order by host");
                ResultSet row = select.executeQuery()) {
            List<OdsCode> found = new ArrayList<>();
            while (row.next()) {
                found.add(new OdsCode(row.getString(1)));
            }
            return found;
        }
    }

    /** A page, the newest first. */
    public List<CaseSummary> page(CaseQuery query, Reach reach, Collection<Region> nodes, Key after, LocalDate today)
            throws SQLException {
        List<String> values = new ArrayList<>();
        List<String> doors = new ArrayList<>();
        door("c.for_employer = 1 and c.region", slugs(reach.employer()), doors, values);
        door("c.for_dean = 1 and c.region", slugs(reach.dean()), doors, values);
        List<String> hosts = reach.hosts().stream().map(OdsCode::value).toList();
        if (!hosts.isEmpty()) {
            doors.add("(c.state <> 'RECEIVED' and exists (select 1 from fitness.case_host h where h.case_id = c.id and"
                    + " h.host in (" + marks(hosts.size()) + ")))");
            values.addAll(hosts);
        }
        if (doors.isEmpty()) {
            return List.of();
        }
        StringBuilder where = new StringBuilder(" where (" + String.join(" or ", doors) + ")");
        if (query.region() != null) {
            where.append(" and c.region in (" + marks(nodes.size()) + ")");
            values.addAll(slugs(nodes));
        }
        if (query.state() != null) {
            where.append(" and c.state = ?");
            values.add(query.state().name());
        }
        if (query.concern() != null) {
            where.append(" and c.concern = ?");
            values.add(query.concern().name());
        }
        if (after != null) {
            where.append(" and (c.opened_at < ? or c.opened_at = ? and c.id < ?)");
        }
        String sql =
                "select c.id, c.state, c.concern, c.severe, c.region, c.leads, c.opened_at, c.for_employer, c.for_dean,"
                        + " (select min(s.due_on) from fitness.case_step s where s.case_id = c.id) as next_due,"
                        + " (select count(*) from fitness.case_step s where s.case_id = c.id and s.due_on < ?) as overdue"
                        + " from fitness.fitness_case c" + where + " order by c.opened_at desc, c.id desc fetch first "
                        + query.limit() + " rows only";
        List<CaseSummary> found = new ArrayList<>();
        try (PreparedStatement select = prepare(sql)) {
            Rows.setDay(select, 1, today);
            int next = 2;
            for (String value : values) {
                select.setString(next++, value);
            }
            if (after != null) {
                Rows.setInstant(select, next++, after.openedAt());
                Rows.setInstant(select, next++, after.openedAt());
                select.setString(next, after.id());
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Region region = new Region(row.getString("region"));
                    boolean onRoute = row.getInt("for_employer") == 1
                                    && reach.employer().contains(region)
                            || row.getInt("for_dean") == 1 && reach.dean().contains(region);
                    if (!onRoute) {
                        found.add(CaseSummary.withheld(
                                row.getString("id"),
                                CaseState.valueOf(row.getString("state")),
                                region,
                                Rows.instant(row, "opened_at")));
                        continue;
                    }
                    found.add(new CaseSummary(
                            row.getString("id"),
                            CaseState.valueOf(row.getString("state")),
                            row.getString("concern") == null ? null : Concern.valueOf(row.getString("concern")),
                            row.getInt("severe") == 1,
                            region,
                            row.getString("leads") == null ? null : Side.valueOf(row.getString("leads")),
                            Rows.instant(row, "opened_at"),
                            Rows.day(row, "next_due"),
                            row.getInt("overdue")));
                }
            }
        }
        return found;
    }

    /** The place of a case in the list. */
    public record Key(Instant openedAt, String id) {}

    private static void door(String condition, List<String> nodes, List<String> doors, List<String> values) {
        if (!nodes.isEmpty()) {
            doors.add("(" + condition + " in (" + marks(nodes.size()) + "))");
            values.addAll(nodes);
        }
    }

    private List<StoredCase> read(String sql, List<String> values) throws SQLException {
        List<StoredCase> found = new ArrayList<>();
        try (PreparedStatement select = prepare(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setString(i + 1, values.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new StoredCase(
                            row.getString("id"),
                            row.getString("person"),
                            row.getLong("changes"),
                            row.getBytes("content"),
                            row.getInt("held_back") == 1));
                }
            }
        }
        return found;
    }

    private static List<String> slugs(Collection<Region> nodes) {
        return nodes.stream().map(Region::slug).toList();
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static String marks(int number) {
        return String.join(", ", Collections.nCopies(number, "?"));
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
