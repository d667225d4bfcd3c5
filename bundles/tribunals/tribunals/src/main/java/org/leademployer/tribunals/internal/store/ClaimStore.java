/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.spi.tribunal.Act;
import org.leademployer.schedules.spi.tribunal.Cause;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.ClaimQuery;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.TribunalClaim.Conciliation;
import org.leademployer.tribunals.TribunalClaim.Flag;
import org.leademployer.tribunals.TribunalClaim.Ground;
import org.leademployer.tribunals.TribunalClaim.Hearing;
import org.leademployer.tribunals.TribunalClaim.HearingKind;
import org.leademployer.tribunals.TribunalClaim.Outcome;
import org.leademployer.tribunals.TribunalClaim.PlannedStep;
import org.leademployer.tribunals.TribunalClaim.State;
import org.leademployer.tribunals.TribunalClaim.WithoutCertificate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Claims in the database. Every method wants an open transaction. */
@Component(service = ClaimStore.class)
public final class ClaimStore {

    private static final String SELECT = "select c.id, c.claim_number, c.contract_id, c.region, c.trainee_id, c.state,"
            + " c.respondents, c.certificate, c.without_certificate, c.conciliation_from, c.conciliation_to, c.presented_on,"
            + " c.sent_on, c.response_due, c.responded_on, c.costs_pence, c.award_pence, c.settlement_pence, c.outcome,"
            + " c.concluded_on, c.flags, c.changes from tribunals.claim c";

    private static final String INSERT =
            "insert into tribunals.claim (id, claim_number, contract_id, region, trainee_id,"
                    + " sealed_name, message_sha256, state, respondents, certificate, without_certificate, conciliation_from,"
                    + " conciliation_to, presented_on, sent_on, response_due, costs_pence, award_pence, settlement_pence, flags,"
                    + " changes) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, ?, 1)";

    private static final String UPDATE = "update tribunals.claim set state = ?, response_due = ?, responded_on = ?,"
            + " costs_pence = ?, award_pence = ?, settlement_pence = ?, outcome = ?, concluded_on = ?, changes = ?"
            + " where id = ? and changes = ?";

    /** Ids of one statement: a list of any length is read in a number of statements that grows with its hundreds. */
    private static final int AT_ONCE = 200;

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public ClaimStore(@Reference Transactions transactions, @Reference(target = "(schema=tribunals)") Schema schema) {
        this.transactions = transactions;
    }

    /** What was kept of the message that registered a claim. */
    public record Message(String claimId, String sealedName, String sha256) {}

    /** @return false where the number is registered */
    public boolean add(TribunalClaim claim, String sealedName, String sha256) throws SQLException {
        boolean added = Rows.insertOnce(transactions.connection(), INSERT, insert -> {
            insert.setString(1, claim.id());
            insert.setString(2, claim.number());
            insert.setString(3, claim.contractId());
            insert.setString(4, claim.region().slug());
            insert.setString(5, claim.traineeId());
            insert.setString(6, sealedName);
            insert.setString(7, sha256);
            insert.setString(8, claim.state().name());
            insert.setString(9, String.join(",", claim.respondents()));
            insert.setString(10, claim.conciliation().certificate());
            insert.setString(11, name(claim.conciliation().without()));
            Rows.setDay(insert, 12, claim.conciliation().from());
            Rows.setDay(insert, 13, claim.conciliation().to());
            Rows.setDay(insert, 14, claim.presentedOn());
            Rows.setDay(insert, 15, claim.sentOn());
            Rows.setDay(insert, 16, claim.responseDue());
            insert.setString(17, joined(claim.flags()));
        });
        if (added) {
            addGrounds(claim);
            addActs(claim);
        }
        return added;
    }

    private void addGrounds(TribunalClaim claim) throws SQLException {
        try (PreparedStatement insert = prepare("insert into tribunals.ground (claim_id, jurisdiction, limitation_on,"
                + " limitation_rule, out_of_time) values (?, ?, ?, ?, ?)")) {
            for (Ground ground : claim.grounds()) {
                insert.setString(1, claim.id());
                insert.setString(2, ground.jurisdiction());
                Rows.setDay(insert, 3, ground.limitation());
                insert.setString(4, ground.rule());
                insert.setInt(5, ground.outOfTime() ? 1 : 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void addActs(TribunalClaim claim) throws SQLException {
        try (PreparedStatement insert = prepare("insert into tribunals.act (claim_id, act_number, host, from_on, to_on,"
                + " cause) values (?, ?, ?, ?, ?, ?)")) {
            int number = 0;
            for (Act act : claim.acts()) {
                number++;
                insert.setString(1, claim.id());
                insert.setInt(2, number);
                insert.setString(3, act.host().value());
                Rows.setDay(insert, 4, act.period().from());
                Rows.setDay(insert, 5, act.period().to());
                insert.setString(6, act.cause().name());
                insert.addBatch();
            }
            if (number > 0) {
                insert.executeBatch();
            }
        }
    }

    /** @return false where somebody else changed it meanwhile */
    public boolean update(TribunalClaim before, TribunalClaim after) throws SQLException {
        try (PreparedStatement update = prepare(UPDATE)) {
            update.setString(1, after.state().name());
            Rows.setDay(update, 2, after.responseDue());
            Rows.setDay(update, 3, after.respondedOn());
            update.setLong(4, after.costs().pence());
            update.setLong(5, after.award().pence());
            update.setLong(6, after.settlement().pence());
            update.setString(7, name(after.outcome()));
            Rows.setDay(update, 8, after.concludedOn());
            update.setLong(9, after.version());
            update.setString(10, after.id());
            update.setLong(11, before.version());
            if (update.executeUpdate() != 1) {
                return false;
            }
        }
        if (!before.hearings().equals(after.hearings())) {
            replaceHearings(after);
        }
        if (!before.plan().equals(after.plan())) {
            replacePlan(after);
        }
        return true;
    }

    private void replaceHearings(TribunalClaim claim) throws SQLException {
        delete("tribunals.hearing", claim.id());
        try (PreparedStatement insert =
                prepare("insert into tribunals.hearing (claim_id, hearing_number, kind, held_on,"
                        + " held_days, vacated) values (?, ?, ?, ?, ?, ?)")) {
            for (Hearing hearing : claim.hearings()) {
                insert.setString(1, claim.id());
                insert.setInt(2, hearing.number());
                insert.setString(3, hearing.kind().name());
                Rows.setDay(insert, 4, hearing.on());
                insert.setInt(5, hearing.days());
                insert.setInt(6, hearing.vacated() ? 1 : 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void replacePlan(TribunalClaim claim) throws SQLException {
        delete("tribunals.step", claim.id());
        if (claim.plan().isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                prepare("insert into tribunals.step (claim_id, step_number, who, action_words, tells,"
                        + " due_on, done_on) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (PlannedStep step : claim.plan()) {
                insert.setString(1, claim.id());
                insert.setInt(2, step.number());
                insert.setString(3, step.who().code());
                insert.setString(4, step.action());
                insert.setString(5, step.tells().stream().map(Party::code).collect(Collectors.joining(",")));
                Rows.setDay(insert, 6, step.due());
                Rows.setDay(insert, 7, step.doneOn());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void delete(String table, String claimId) throws SQLException {
        try (PreparedStatement delete = prepare("delete from " + table + " where claim_id = ?")) {
            delete.setString(1, claimId);
            delete.executeUpdate();
        }
    }

    public Optional<TribunalClaim> find(String idOrNumber) throws SQLException {
        return read(SELECT + " where c.id = ? or c.claim_number = ?", select -> {
                    select.setString(1, idOrNumber);
                    select.setString(2, idOrNumber.replace('-', '/'));
                })
                .stream()
                .findFirst();
    }

    public Message message(String claimId) throws SQLException {
        try (PreparedStatement select =
                prepare("select sealed_name, message_sha256 from tribunals.claim where id = ?")) {
            select.setString(1, claimId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Message(claimId, row.getString(1), row.getString(2));
            }
        }
    }

    /** All claims of a claimant that are not overwritten, in order of the day on which they were presented. */
    public List<TribunalClaim> ofClaimant(String traineeId) throws SQLException {
        return read(
                SELECT + " where c.trainee_id = ? and c.sealed_name <> '' order by c.presented_on, c.id",
                select -> select.setString(1, traineeId));
    }

    /** Writes what somebody has to look at. */
    public void flag(TribunalClaim claim, Set<Flag> flags) throws SQLException {
        try (PreparedStatement update =
                prepare("update tribunals.claim set flags = ?, changes = changes + 1 where id = ?")) {
            update.setString(1, joined(flags));
            update.setString(2, claim.id());
            update.executeUpdate();
        }
    }

    /**
     * Overwrites what leads from a claim to a person: the tribunal's number, the certificate's, the sealed name, the digest of the
     * message, and the sealed reasons of reserves. What is left is counted in exposure and shares, and names nobody.
     *
     * @param number stands in place of the tribunal's: at most 12 characters, no other claim's
     */
    public void overwrite(TribunalClaim claim, String number) throws SQLException {
        try (PreparedStatement update = prepare("update tribunals.claim set claim_number = ?, certificate = null,"
                + " sealed_name = '', message_sha256 = '', changes = changes + 1 where id = ?")) {
            update.setString(1, number);
            update.setString(2, claim.id());
            update.executeUpdate();
        }
        try (PreparedStatement update = prepare("update tribunals.reserve set sealed_reason = '' where claim_id = ?")) {
            update.setString(1, claim.id());
            update.executeUpdate();
        }
    }

    /**
     * Claims in order of the day on which they were presented, and their ids.
     *
     * @param regions nodes, at least one
     * @param afterDay with {@code afterId} after which the page begins; null for the first
     */
    public List<TribunalClaim> page(
            ClaimQuery query, Collection<Region> regions, LocalDate afterDay, String afterId, int limit)
            throws SQLException {
        StringBuilder where = new StringBuilder(" where c.region in (" + marks(regions.size()) + ")");
        List<Object> values = new ArrayList<>(regions.stream().map(Region::slug).toList());
        if (query.contractId() != null) {
            where.append(" and c.contract_id = ?");
            values.add(query.contractId());
        }
        if (query.state() != null) {
            where.append(" and c.state = ?");
            values.add(query.state().name());
        }
        if (query.host() != null) {
            where.append(" and exists (select 1 from tribunals.act a where a.claim_id = c.id and a.host = ?)");
            values.add(query.host().value());
        }
        if (query.jurisdiction() != null) {
            where.append(
                    " and exists (select 1 from tribunals.ground g where g.claim_id = c.id and g.jurisdiction = ?)");
            values.add(query.jurisdiction());
        }
        if (query.flag() != null) {
            where.append(" and c.flags like ?");
            values.add("%" + query.flag().name() + "%");
        }
        if (afterDay != null) {
            where.append(" and (c.presented_on > ? or c.presented_on = ? and c.id > ?)");
            values.add(afterDay);
            values.add(afterDay);
            values.add(afterId);
        }
        return read(
                SELECT + where + " order by c.presented_on, c.id fetch first " + limit + " rows only",
                select -> bind(select, values));
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof LocalDate day) {
                Rows.setDay(statement, i + 1, day);
            } else {
                statement.setString(i + 1, (String) values.get(i));
            }
        }
    }

    private List<TribunalClaim> read(String sql, Rows.Binding binding) throws SQLException {
        List<TribunalClaim> bare = new ArrayList<>();
        try (PreparedStatement select = prepare(sql)) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    bare.add(claim(row));
                }
            }
        }
        List<TribunalClaim> whole = new ArrayList<>(bare.size());
        for (int from = 0; from < bare.size(); from += AT_ONCE) {
            whole.addAll(completed(bare.subList(from, Math.min(from + AT_ONCE, bare.size()))));
        }
        return whole;
    }

    private List<TribunalClaim> completed(List<TribunalClaim> bare) throws SQLException {
        List<String> ids = bare.stream().map(TribunalClaim::id).toList();
        Map<String, List<Ground>> grounds = of(
                "select claim_id, jurisdiction, limitation_on, limitation_rule, out_of_time from tribunals.ground",
                "jurisdiction",
                ids,
                row -> new Ground(
                        row.getString("jurisdiction"),
                        Rows.day(row, "limitation_on"),
                        row.getString("limitation_rule"),
                        row.getInt("out_of_time") == 1));
        Map<String, List<Act>> acts = of(
                "select claim_id, act_number, host, from_on, to_on, cause from tribunals.act",
                "act_number",
                ids,
                row -> new Act(
                        new OdsCode(row.getString("host")),
                        new Period(Rows.day(row, "from_on"), Rows.day(row, "to_on")),
                        Cause.valueOf(row.getString("cause"))));
        Map<String, List<Hearing>> hearings = of(
                "select claim_id, hearing_number, kind, held_on, held_days, vacated from tribunals.hearing",
                "hearing_number",
                ids,
                row -> new Hearing(
                        row.getInt("hearing_number"),
                        HearingKind.valueOf(row.getString("kind")),
                        Rows.day(row, "held_on"),
                        row.getInt("held_days"),
                        row.getInt("vacated") == 1));
        Map<String, List<PlannedStep>> steps = of(
                "select claim_id, step_number, who, action_words, tells, due_on, done_on from tribunals.step",
                "due_on, step_number",
                ids,
                row -> new PlannedStep(
                        row.getInt("step_number"),
                        new Party(row.getString("who")),
                        row.getString("action_words"),
                        words(row.getString("tells")).stream().map(Party::new).toList(),
                        Rows.day(row, "due_on"),
                        Rows.day(row, "done_on")));
        return bare.stream()
                .map(claim -> whole(
                        claim,
                        grounds.getOrDefault(claim.id(), List.of()),
                        acts.getOrDefault(claim.id(), List.of()),
                        hearings.getOrDefault(claim.id(), List.of()),
                        steps.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    /** Reads a row. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Map<String, List<T>> of(String select, String order, List<String> ids, Reading<T> reading)
            throws SQLException {
        Map<String, List<T>> found = new HashMap<>();
        try (PreparedStatement statement =
                prepare(select + " where claim_id in (" + marks(ids.size()) + ") order by claim_id, " + order)) {
            for (int i = 0; i < ids.size(); i++) {
                statement.setString(i + 1, ids.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString("claim_id"), id -> new ArrayList<>())
                            .add(reading.of(row));
                }
            }
        }
        return found;
    }

    private static TribunalClaim claim(ResultSet row) throws SQLException {
        String without = row.getString("without_certificate");
        String outcome = row.getString("outcome");
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        words(row.getString("flags")).forEach(flag -> flags.add(Flag.valueOf(flag)));
        return new TribunalClaim(
                row.getString("id"),
                row.getString("claim_number"),
                row.getString("contract_id"),
                new Region(row.getString("region")),
                row.getString("trainee_id"),
                State.valueOf(row.getString("state")),
                words(row.getString("respondents")),
                List.of(),
                List.of(),
                new Conciliation(
                        row.getString("certificate"),
                        without == null ? null : WithoutCertificate.valueOf(without),
                        Rows.day(row, "conciliation_from"),
                        Rows.day(row, "conciliation_to")),
                Rows.day(row, "presented_on"),
                Rows.day(row, "sent_on"),
                Rows.day(row, "response_due"),
                Rows.day(row, "responded_on"),
                List.of(),
                List.of(),
                Money.ofPence(row.getLong("costs_pence")),
                Money.ofPence(row.getLong("award_pence")),
                Money.ofPence(row.getLong("settlement_pence")),
                outcome == null ? null : Outcome.valueOf(outcome),
                Rows.day(row, "concluded_on"),
                flags,
                row.getLong("changes"));
    }

    private static TribunalClaim whole(
            TribunalClaim bare, List<Ground> grounds, List<Act> acts, List<Hearing> hearings, List<PlannedStep> plan) {
        return new TribunalClaim(
                bare.id(),
                bare.number(),
                bare.contractId(),
                bare.region(),
                bare.traineeId(),
                bare.state(),
                bare.respondents(),
                grounds,
                acts,
                bare.conciliation(),
                bare.presentedOn(),
                bare.sentOn(),
                bare.responseDue(),
                bare.respondedOn(),
                hearings,
                plan,
                bare.costs(),
                bare.award(),
                bare.settlement(),
                bare.outcome(),
                bare.concludedOn(),
                bare.flags(),
                bare.version());
    }

    static String marks(int count) {
        return String.join(", ", java.util.Collections.nCopies(count, "?"));
    }

    private static String joined(Set<Flag> flags) {
        return flags.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private static List<String> words(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    private static String name(Enum<?> word) {
        return word == null ? null : word.name();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
