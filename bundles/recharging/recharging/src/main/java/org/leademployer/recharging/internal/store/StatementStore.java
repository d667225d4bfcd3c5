/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.StatementLine;
import org.leademployer.recharging.StatementLine.Entry;
import org.leademployer.recharging.StatementLine.Kind;
import org.leademployer.recharging.StatementLine.Place;
import org.leademployer.recharging.StatementQuery;
import org.leademployer.recharging.internal.rules.Posting;
import org.leademployer.schedules.spi.commercial.Payer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements in the database. Every method wants an open transaction. */
@Component(service = StatementStore.class)
public final class StatementStore {

    private static final String STATEMENT = "select s.id, s.region, s.payer, s.statement_month, s.state, s.total_pence,"
            + " s.line_count, s.issued_on, s.changes from recharging.payer_statement s";

    private static final String LINE = "select s.payer, l.statement_id, l.line_number, l.kind, l.entry, l.amount_pence,"
            + " l.entered_on, l.contract_id, l.claim_id, l.sharing_number, l.charged_month, l.calculation_id,"
            + " l.answers_statement, l.answers_line from recharging.statement_line l"
            + " join recharging.payer_statement s on s.id = l.statement_id";

    private static final String IN_ORDER = " order by s.statement_month, l.statement_id, l.line_number";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public StatementStore(
            @Reference Transactions transactions, @Reference(target = "(schema=recharging)") Schema schema) {
        this.transactions = transactions;
    }

    public Optional<Statement> find(String id) throws SQLException {
        return statements(STATEMENT + " where s.id = ?", select -> select.setString(1, id)).stream()
                .findFirst();
    }

    /** Of the payer at the node, from a month on. */
    public SortedMap<YearMonth, Statement.State> months(Region region, Payer payer, YearMonth from)
            throws SQLException {
        SortedMap<YearMonth, Statement.State> months = new TreeMap<>();
        statements(STATEMENT + " where s.region = ? and s.payer = ? and s.statement_month >= ?", select -> {
                    select.setString(1, region.slug());
                    select.setString(2, payer.code());
                    select.setString(3, from.toString());
                })
                .forEach(statement -> months.put(statement.month(), statement.state()));
        return months;
    }

    /**
     * Takes hold of the payer's draft for a month, which is made where there is none: until the transaction ends, nobody else writes
     * on it or issues it.
     *
     * @return empty where it is issued
     */
    public Optional<Statement> draft(Region region, Payer payer, YearMonth month) throws SQLException {
        Rows.insertOnce(
                transactions.connection(),
                "insert into recharging.payer_statement (id, region, payer, statement_month, state, total_pence, line_count, changes)"
                        + " values (?, ?, ?, ?, 'DRAFT', 0, 0, 0)",
                insert -> {
                    insert.setString(1, UUID.randomUUID().toString());
                    insert.setString(2, region.slug());
                    insert.setString(3, payer.code());
                    insert.setString(4, month.toString());
                });
        try (PreparedStatement update =
                prepare("update recharging.payer_statement set changes = changes + 1 where region = ?"
                        + " and payer = ? and statement_month = ? and state = 'DRAFT'")) {
            update.setString(1, region.slug());
            update.setString(2, payer.code());
            update.setString(3, month.toString());
            if (update.executeUpdate() == 0) {
                return Optional.empty();
            }
        }
        return statements(STATEMENT + " where s.region = ? and s.payer = ? and s.statement_month = ?", select -> {
                    select.setString(1, region.slug());
                    select.setString(2, payer.code());
                    select.setString(3, month.toString());
                })
                .stream()
                .findFirst();
    }

    /**
     * Writes lines on a draft that {@link #draft} has taken hold of.
     *
     * @return false where one answers a line that another transaction has answered meanwhile; what is written is to be rolled back
     */
    public boolean write(Statement draft, List<Posting> postings) throws SQLException {
        int number = draft.lineCount();
        for (Posting posting : postings) {
            number++;
            if (!add(draft.id(), number, posting.line())) {
                return false;
            }
        }
        try (PreparedStatement update = prepare("update recharging.payer_statement set total_pence = total_pence + ?,"
                + " line_count = ? where id = ?")) {
            update.setLong(
                    1,
                    Money.sum(postings.stream()
                                    .map(posting -> posting.line().amount())
                                    .toList())
                            .pence());
            update.setInt(2, number);
            update.setString(3, draft.id());
            update.executeUpdate();
        }
        return true;
    }

    private boolean add(String statementId, int number, StatementLine line) throws SQLException {
        return Rows.insertOnce(
                transactions.connection(),
                "insert into recharging.statement_line (statement_id, line_number, kind, entry, amount_pence, entered_on,"
                        + " contract_id, claim_id, sharing_number, charged_month, calculation_id, answers_statement, answers_line)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                insert -> {
                    insert.setString(1, statementId);
                    insert.setInt(2, number);
                    insert.setString(3, line.kind().name());
                    insert.setString(4, line.entry().name());
                    insert.setLong(5, line.amount().pence());
                    Rows.setDay(insert, 6, line.enteredOn());
                    insert.setString(7, line.contractId());
                    insert.setString(8, line.claimId());
                    setNumber(insert, 9, line.sharing());
                    insert.setString(
                            10,
                            line.chargedMonth() == null
                                    ? null
                                    : line.chargedMonth().toString());
                    insert.setString(11, line.calculationId());
                    insert.setString(
                            12, line.answers() == null ? null : line.answers().statementId());
                    setNumber(
                            insert,
                            13,
                            line.answers() == null ? null : line.answers().line());
                });
    }

    private static void setNumber(PreparedStatement statement, int index, Integer number) throws SQLException {
        if (number == null) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setInt(index, number);
        }
    }

    /** @return false where somebody else changed it meanwhile */
    public boolean issue(Statement draft, LocalDate on) throws SQLException {
        try (PreparedStatement update = prepare("update recharging.payer_statement set state = 'ISSUED', issued_on = ?,"
                + " changes = changes + 1 where id = ? and changes = ? and state = 'DRAFT'")) {
            Rows.setDay(update, 1, on);
            update.setString(2, draft.id());
            update.setLong(3, draft.version());
            return update.executeUpdate() == 1;
        }
    }

    public List<Posting> lines(String statementId) throws SQLException {
        return postings(
                LINE + " where l.statement_id = ? order by l.line_number", select -> select.setString(1, statementId));
    }

    /** Every line that was ever written of a tribunal claim. */
    public List<Posting> ofClaim(String claimId) throws SQLException {
        return postings(LINE + " where l.claim_id = ?" + IN_ORDER, select -> select.setString(1, claimId));
    }

    /** Every line that was ever written of the charges of a contract for a month. */
    public List<Posting> ofCharges(String contractId, YearMonth month) throws SQLException {
        return postings(LINE + " where l.contract_id = ? and l.charged_month = ?" + IN_ORDER, select -> {
            select.setString(1, contractId);
            select.setString(2, month.toString());
        });
    }

    /** Where a line is credited. */
    public Optional<Place> creditOf(Place place) throws SQLException {
        return postings(
                        LINE + " where l.answers_statement = ? and l.answers_line = ? and l.entry = 'CREDITED'",
                        select -> {
                            select.setString(1, place.statementId());
                            select.setInt(2, place.line());
                        })
                .stream()
                .map(Posting::place)
                .findFirst();
    }

    /** Remembers a sharing of a claim. @return false where it is remembered already */
    public boolean settle(String claimId, int sharing, Money total) throws SQLException {
        return Rows.insertOnce(
                transactions.connection(),
                "insert into recharging.settled_claim (claim_id, sharing_number, total_pence) values (?, ?, ?)",
                insert -> {
                    insert.setString(1, claimId);
                    insert.setInt(2, sharing);
                    insert.setLong(3, total.pence());
                });
    }

    /**
     * Remembers which charges of a contract's month stand on statements, and takes hold of that until the transaction ends.
     *
     * @return false where they are remembered already
     */
    public boolean charge(String contractId, YearMonth month, String calculationId) throws SQLException {
        boolean first = Rows.insertOnce(
                transactions.connection(),
                "insert into recharging.charged_contract (contract_id, charged_month, calculation_id) values (?, ?, ?)",
                insert -> {
                    insert.setString(1, contractId);
                    insert.setString(2, month.toString());
                    insert.setString(3, calculationId);
                });
        if (first) {
            return true;
        }
        try (PreparedStatement update = prepare("update recharging.charged_contract set calculation_id = ?"
                + " where contract_id = ? and charged_month = ? and calculation_id <> ?")) {
            update.setString(1, calculationId);
            update.setString(2, contractId);
            update.setString(3, month.toString());
            update.setString(4, calculationId);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * The newest month first, then by payer and node.
     *
     * @param regions nodes, at least one
     * @param after the last of the page before; null for the first
     */
    public List<Statement> page(StatementQuery query, Collection<Region> regions, Key after, int limit)
            throws SQLException {
        StringBuilder where = new StringBuilder(
                " where s.region in (" + String.join(", ", Collections.nCopies(regions.size(), "?")) + ")");
        List<String> values = new ArrayList<>(regions.stream().map(Region::slug).toList());
        if (query.payer() != null) {
            where.append(" and s.payer = ?");
            values.add(query.payer().code());
        }
        if (query.month() != null) {
            where.append(" and s.statement_month = ?");
            values.add(query.month().toString());
        }
        if (query.state() != null) {
            where.append(" and s.state = ?");
            values.add(query.state().name());
        }
        if (after != null) {
            where.append(" and (s.statement_month < ? or s.statement_month = ? and (s.payer > ? or s.payer = ?"
                    + " and s.region > ?))");
            Collections.addAll(values, after.month(), after.month(), after.payer(), after.payer(), after.region());
        }
        return statements(
                STATEMENT + where + " order by s.statement_month desc, s.payer, s.region fetch first " + limit
                        + " rows only",
                select -> {
                    for (int i = 0; i < values.size(); i++) {
                        select.setString(i + 1, values.get(i));
                    }
                });
    }

    /** Where a page begins. */
    public record Key(String month, String payer, String region) {}

    private List<Statement> statements(String sql, Rows.Binding binding) throws SQLException {
        List<Statement> found = new ArrayList<>();
        try (PreparedStatement select = prepare(sql)) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Statement(
                            row.getString("id"),
                            new Region(row.getString("region")),
                            new Payer(row.getString("payer")),
                            YearMonth.parse(row.getString("statement_month")),
                            Statement.State.valueOf(row.getString("state")),
                            Money.ofPence(row.getLong("total_pence")),
                            row.getInt("line_count"),
                            Rows.day(row, "issued_on"),
                            row.getLong("changes")));
                }
            }
        }
        return found;
    }

    private List<Posting> postings(String sql, Rows.Binding binding) throws SQLException {
        List<Posting> found = new ArrayList<>();
        try (PreparedStatement select = prepare(sql)) {
            binding.bind(select);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(posting(row));
                }
            }
        }
        return found;
    }

    private static Posting posting(ResultSet row) throws SQLException {
        Integer sharing = number(row, "sharing_number");
        String charged = row.getString("charged_month");
        String answers = row.getString("answers_statement");
        int number = row.getInt("line_number");
        return new Posting(
                new Payer(row.getString("payer")),
                new Place(row.getString("statement_id"), number),
                new StatementLine(
                        number,
                        Kind.valueOf(row.getString("kind")),
                        Entry.valueOf(row.getString("entry")),
                        Money.ofPence(row.getLong("amount_pence")),
                        Rows.day(row, "entered_on"),
                        row.getString("contract_id"),
                        row.getString("claim_id"),
                        sharing,
                        charged == null ? null : YearMonth.parse(charged),
                        row.getString("calculation_id"),
                        answers == null ? null : new Place(answers, row.getInt("answers_line"))));
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
