/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leademployer.contracts.change.Agreement;
import org.leademployer.contracts.change.ChangeKind;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.ChangeSignature;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.change.Impact;
import org.leademployer.contracts.change.TermChange;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.spi.RecordPart.Principle;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.ReadVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Changes and terms in the database. */
@Component(service = ChangeStore.class)
public final class JdbcChangeStore implements ChangeStore {

    /** Stands for no end. */
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private static final String COLUMNS = "contract_id, change_number, version, kind, change_state, title, reason,"
            + " effective_from, requested_by, raised_by, raised_on, hosts_needed, simulation_id, money_pence, signed_on,"
            + " decision_id, letter, ended, entry_number";

    private static final String TERM_COLUMNS = "change_number, term, term_value, valid_from, valid_to";

    private final Transactions transactions;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public JdbcChangeStore(
            @Reference Transactions transactions, @Reference(target = "(schema=contracts)") Schema schema) {
        this.transactions = transactions;
    }

    @Override
    public int next(String contractId) throws SQLException {
        update("UPDATE contracts.contract SET changes = changes + 1 WHERE id = ?", contractId);
        try (PreparedStatement select = prepare("SELECT changes FROM contracts.contract WHERE id = ?")) {
            select.setString(1, contractId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1) - 1;
            }
        }
    }

    @Override
    public void lock(String contractId) throws SQLException {
        update("UPDATE contracts.contract SET changes = changes WHERE id = ?", contractId);
    }

    @Override
    public void add(ContractChange change) throws SQLException {
        try (PreparedStatement insert = prepare("INSERT INTO contracts.contract_change (" + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, change.contractId());
            insert.setInt(2, change.number());
            insert.setLong(3, change.version());
            insert.setString(4, change.kind().name());
            insert.setString(5, change.state().name());
            insert.setString(6, change.title());
            insert.setString(7, change.reason());
            Rows.setDay(insert, 8, change.effectiveFrom());
            insert.setString(
                    9,
                    change.requestedBy() == null ? null : change.requestedBy().name());
            insert.setString(10, change.raisedBy());
            Rows.setDay(insert, 11, change.raisedOn());
            insert.setInt(12, change.parties().contains(ChangeParty.HOSTS) ? 1 : 0);
            bindDecided(insert, 13, change);
            insert.executeUpdate();
        }
        try (PreparedStatement insert = prepare("INSERT INTO contracts.change_term (contract_id, change_number, term,"
                + " value_before, value_after) VALUES (?, ?, ?, ?, ?)")) {
            for (TermChange term : change.terms()) {
                insert.setString(1, change.contractId());
                insert.setInt(2, change.number());
                insert.setString(3, term.term());
                insert.setString(4, term.before());
                insert.setString(5, term.after());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        putAgreements(change);
        putImpact(change);
    }

    @Override
    public ContractChange update(ContractChange before, ContractChange after) throws SQLException {
        try (PreparedStatement update = prepare("UPDATE contracts.contract_change SET version = version + 1,"
                + " change_state = ?, simulation_id = ?, money_pence = ?, signed_on = ?, decision_id = ?, letter = ?,"
                + " ended = ?, entry_number = ? WHERE contract_id = ? AND change_number = ? AND version = ?")) {
            update.setString(1, after.state().name());
            bindDecided(update, 2, after);
            update.setString(9, after.contractId());
            update.setInt(10, after.number());
            update.setLong(11, before.version());
            if (update.executeUpdate() == 0) {
                throw ReadVersion.stale(before.version(), before.version() + 1).toException();
            }
        }
        if (!before.agreements().equals(after.agreements())) {
            delete("change_agreement", after);
            putAgreements(after);
        }
        if (after.impact() != null && !after.impact().equals(before.impact())) {
            delete("change_impact", after);
            delete("change_payer", after);
            putImpact(after);
        }
        return with(after, before.version() + 1, after.agreements(), after.impact());
    }

    @Override
    public Optional<ContractChange> find(String contractId, int number) throws SQLException {
        return complete(read(" WHERE contract_id = ? AND change_number = ?", contractId, number)).stream()
                .findFirst();
    }

    @Override
    public List<ContractChange> page(String contractId, int below, int limit) throws SQLException {
        return complete(read(
                " WHERE contract_id = ? AND change_number < ? ORDER BY change_number DESC FETCH FIRST " + (limit + 1)
                        + " ROWS ONLY",
                contractId,
                below));
    }

    @Override
    public List<ContractChange> signed(String contractId) throws SQLException {
        return read(
                " WHERE contract_id = ? AND change_number >= ? AND entry_number IS NOT NULL ORDER BY change_number",
                contractId,
                0);
    }

    @Override
    public List<ContractChange> extensions(String contractId) throws SQLException {
        return complete(read(
                " WHERE contract_id = ? AND change_number >= ? AND kind = 'EXTENSION' ORDER BY change_number",
                contractId,
                0));
    }

    @Override
    public int entries(String contractId) throws SQLException {
        try (PreparedStatement select = prepare("SELECT COUNT(*) FROM contracts.contract_change WHERE contract_id = ?"
                + " AND entry_number IS NOT NULL")) {
            select.setString(1, contractId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Override
    public void enter(ContractChange change) throws SQLException {
        try (PreparedStatement later = prepare("SELECT MIN(valid_from) FROM contracts.contract_term"
                        + " WHERE contract_id = ? AND term = ? AND valid_from > ?");
                PreparedStatement cut = prepare("UPDATE contracts.contract_term SET valid_to = ? WHERE contract_id = ?"
                        + " AND term = ? AND valid_from <= ? AND valid_to >= ?");
                PreparedStatement insert = prepare("INSERT INTO contracts.contract_term (contract_id, term, "
                        + "change_number, term_value, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (TermChange term : change.terms()) {
                LocalDate from = change.effectiveFrom();
                later.setString(1, change.contractId());
                later.setString(2, term.term());
                Rows.setDay(later, 3, from);
                LocalDate next;
                try (ResultSet row = later.executeQuery()) {
                    row.next();
                    next = row.getDate(1) == null ? null : row.getDate(1).toLocalDate();
                }
                Rows.setDay(cut, 1, from.minusDays(1));
                cut.setString(2, change.contractId());
                cut.setString(3, term.term());
                Rows.setDay(cut, 4, from);
                Rows.setDay(cut, 5, from);
                cut.executeUpdate();
                insert.setString(1, change.contractId());
                insert.setString(2, term.term());
                insert.setInt(3, change.number());
                insert.setString(4, term.after());
                Rows.setDay(insert, 5, from);
                Rows.setDay(insert, 6, next == null ? OPEN : next.minusDays(1));
                insert.executeUpdate();
            }
        }
    }

    @Override
    public List<TermInForce> terms(String contractId, LocalDate day) throws SQLException {
        try (PreparedStatement select = prepare("SELECT " + TERM_COLUMNS + " FROM contracts.contract_term"
                + " WHERE contract_id = ? AND valid_to >= ? AND valid_from <= ? ORDER BY term")) {
            select.setString(1, contractId);
            Rows.setDay(select, 2, day);
            Rows.setDay(select, 3, day);
            return terms(select);
        }
    }

    @Override
    public List<TermInForce> terms(String contractId) throws SQLException {
        try (PreparedStatement select = prepare("SELECT " + TERM_COLUMNS
                + " FROM contracts.contract_term WHERE contract_id = ? ORDER BY term, change_number")) {
            select.setString(1, contractId);
            return terms(select);
        }
    }

    @Override
    public Map<String, List<TermInForce>> terms(
            List<String> contractIds, List<String> prefixes, Period days, int atOnce) throws SQLException {
        Map<String, List<TermInForce>> terms = new LinkedHashMap<>();
        for (int first = 0; first < contractIds.size(); first += atOnce) {
            List<String> some = contractIds.subList(first, Math.min(first + atOnce, contractIds.size()));
            try (PreparedStatement select = prepare("SELECT contract_id, " + TERM_COLUMNS
                    + " FROM contracts.contract_term --DERBY-PROPERTIES index=CONTRACT_TERM_BY_DAY\nWHERE contract_id IN ("
                    + String.join(", ", Collections.nCopies(some.size(), "?"))
                    + ") AND valid_to >= ? AND valid_from <= ? AND valid_to >= valid_from AND ("
                    + String.join(" OR ", Collections.nCopies(prefixes.size(), "term LIKE ?"))
                    + ") ORDER BY contract_id, term, valid_from")) {
                int index = 1;
                for (String contract : some) {
                    select.setString(index++, contract);
                }
                Rows.setDay(select, index++, days.from());
                Rows.setDay(select, index++, days.to());
                for (String prefix : prefixes) {
                    select.setString(index++, prefix + "%");
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        terms.computeIfAbsent(row.getString("contract_id"), id -> new ArrayList<>())
                                .add(term(row));
                    }
                }
            }
        }
        return terms;
    }

    @Override
    public Optional<String> signedTerm(String contractId, String term) throws SQLException {
        try (PreparedStatement select = prepare("SELECT value_after FROM contracts.change_term WHERE contract_id = ?"
                + " AND change_number = 0 AND term = ?")) {
            select.setString(1, contractId);
            select.setString(2, term);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    @Override
    public Map<String, String> signedTerms(Collection<String> contractIds, String term) throws SQLException {
        Map<String, String> values = new HashMap<>();
        if (contractIds.isEmpty()) {
            return values;
        }
        try (PreparedStatement select = prepare("SELECT contract_id, value_after FROM contracts.change_term"
                + " --DERBY-PROPERTIES constraint=CHANGE_TERM_KEY\nWHERE change_number = 0 AND term = ? AND contract_id IN ("
                + String.join(", ", Collections.nCopies(contractIds.size(), "?")) + ")")) {
            select.setString(1, term);
            int index = 2;
            for (String contractId : contractIds) {
                select.setString(index++, contractId);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.put(row.getString(1), row.getString(2));
                }
            }
        }
        return values;
    }

    @Override
    public List<String> due(LocalDate today) throws SQLException {
        try (PreparedStatement select = prepare("SELECT DISTINCT contract_id FROM contracts.contract_change"
                + " WHERE change_state = 'SIGNED' AND effective_from <= ?")) {
            Rows.setDay(select, 1, today);
            List<String> contracts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    contracts.add(row.getString(1));
                }
            }
            return contracts;
        }
    }

    @Override
    public Map<String, String> draftServices(String contractId) throws SQLException {
        try (PreparedStatement select =
                prepare("SELECT term, term_value FROM contracts.draft_service WHERE contract_id = ?")) {
            select.setString(1, contractId);
            Map<String, String> services = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    services.put(row.getString(1), row.getString(2));
                }
            }
            return services;
        }
    }

    @Override
    public void putDraftServices(String contractId, Map<String, String> services) throws SQLException {
        update("DELETE FROM contracts.draft_service WHERE contract_id = ?", contractId);
        try (PreparedStatement insert =
                prepare("INSERT INTO contracts.draft_service (contract_id, term, term_value) VALUES (?, ?, ?)")) {
            for (Map.Entry<String, String> service : services.entrySet()) {
                insert.setString(1, contractId);
                insert.setString(2, service.getKey());
                insert.setString(3, service.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Override
    public List<OfContract> termsOf(List<Region> nodes, String prefix, LocalDate day, int mostContracts)
            throws SQLException {
        if (nodes.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement select = prepare("SELECT c.id, c.reference, t.change_number, t.term, t.term_value,"
                + " t.valid_from, t.valid_to FROM (SELECT id, reference FROM contracts.contract WHERE region IN ("
                + String.join(", ", Collections.nCopies(nodes.size(), "?"))
                + ") AND contract_state <> 'DRAFT' ORDER BY reference FETCH FIRST " + mostContracts
                + " ROWS ONLY) c JOIN contracts.contract_term t ON t.contract_id = c.id"
                + " AND t.valid_to >= ? AND t.valid_from <= ? AND t.term LIKE ? ORDER BY c.reference, t.term")) {
            int index = 1;
            for (Region node : nodes) {
                select.setString(index++, node.slug());
            }
            Rows.setDay(select, index++, day);
            Rows.setDay(select, index++, day);
            select.setString(index, prefix + "%");
            List<OfContract> terms = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    terms.add(new OfContract(row.getString("id"), row.getString("reference"), term(row)));
                }
            }
            return terms;
        }
    }

    @Override
    public Optional<Tiering> tiering(String contractId) throws SQLException {
        try (PreparedStatement select =
                prepare("SELECT assessment_id, tier, assessed_at FROM contracts.tiering WHERE contract_id = ?")) {
            select.setString(1, contractId);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Tiering(
                                row.getString("assessment_id"),
                                row.getString("tier"),
                                Rows.instant(row, "assessed_at")))
                        : Optional.empty();
            }
        }
    }

    @Override
    public void putTiering(String contractId, Tiering tiering) throws SQLException {
        update("DELETE FROM contracts.tiering WHERE contract_id = ?", contractId);
        try (PreparedStatement insert = prepare(
                "INSERT INTO contracts.tiering (contract_id, assessment_id, tier, assessed_at) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, contractId);
            insert.setString(2, tiering.assessmentId());
            insert.setString(3, tiering.tier());
            Rows.setInstant(insert, 4, tiering.at());
            insert.executeUpdate();
        }
    }

    private static void bindDecided(PreparedStatement statement, int from, ContractChange change) throws SQLException {
        Impact impact = change.impact();
        ChangeSignature signature = change.signature();
        statement.setString(from, impact == null ? null : impact.simulationId());
        if (impact == null || impact.money() == null) {
            statement.setNull(from + 1, Types.BIGINT);
        } else {
            statement.setLong(from + 1, impact.money().pence());
        }
        Rows.setDay(statement, from + 2, signature == null ? null : signature.signedOn());
        statement.setString(from + 3, signature == null ? null : signature.decisionId());
        statement.setString(from + 4, signature == null ? null : signature.letter());
        statement.setString(from + 5, change.ended());
        if (change.entry() == null) {
            statement.setNull(from + 6, Types.INTEGER);
        } else {
            statement.setInt(from + 6, change.entry());
        }
    }

    private void putAgreements(ContractChange change) throws SQLException {
        try (PreparedStatement insert = prepare("INSERT INTO contracts.change_agreement (contract_id, change_number,"
                + " party, agreed_on, role_title) VALUES (?, ?, ?, ?, ?)")) {
            for (Agreement agreement : change.agreements()) {
                insert.setString(1, change.contractId());
                insert.setInt(2, change.number());
                insert.setString(3, agreement.party().name());
                Rows.setDay(insert, 4, agreement.agreedOn());
                insert.setString(5, agreement.role());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void putImpact(ContractChange change) throws SQLException {
        if (change.impact() == null) {
            return;
        }
        try (PreparedStatement insert = prepare("INSERT INTO contracts.change_impact (contract_id, change_number,"
                + " principle, words) VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<Principle, String> words : change.impact().words().entrySet()) {
                insert.setString(1, change.contractId());
                insert.setInt(2, change.number());
                insert.setString(3, words.getKey().name());
                insert.setString(4, words.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        try (PreparedStatement insert = prepare("INSERT INTO contracts.change_payer (contract_id, change_number, payer,"
                + " today_pence, then_pence) VALUES (?, ?, ?, ?, ?)")) {
            for (Impact.PayerEffect payer : change.impact().payers()) {
                insert.setString(1, change.contractId());
                insert.setInt(2, change.number());
                insert.setString(3, payer.payer());
                insert.setLong(4, payer.today().pence());
                insert.setLong(5, payer.then().pence());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void delete(String table, ContractChange change) throws SQLException {
        try (PreparedStatement delete =
                prepare("DELETE FROM contracts." + table + " WHERE contract_id = ? AND change_number = ?")) {
            delete.setString(1, change.contractId());
            delete.setInt(2, change.number());
            delete.executeUpdate();
        }
    }

    /** Changes with their terms in two queries, however many there are; without agreements and impact. */
    private List<ContractChange> read(String condition, String contractId, int number) throws SQLException {
        List<ContractChange> changes = new ArrayList<>();
        try (PreparedStatement select = prepare("SELECT " + COLUMNS + " FROM contracts.contract_change" + condition)) {
            select.setString(1, contractId);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changes.add(change(row));
                }
            }
        }
        Map<Integer, List<TermChange>> terms = new HashMap<>();
        ofChanges("term, value_before, value_after", "change_term", "term", changes, row -> terms.computeIfAbsent(
                        row.getInt("change_number"), first -> new ArrayList<>())
                .add(new TermChange(
                        row.getString("term"), row.getString("value_before"), row.getString("value_after"))));
        return changes.stream()
                .map(change -> withTerms(change, terms.getOrDefault(change.number(), List.of())))
                .toList();
    }

    /** The same with agreements and impact, in three queries more. */
    private List<ContractChange> complete(List<ContractChange> changes) throws SQLException {
        Map<Integer, List<Agreement>> agreements = new HashMap<>();
        ofChanges("party, agreed_on, role_title", "change_agreement", "party", changes, row -> agreements
                .computeIfAbsent(row.getInt("change_number"), first -> new ArrayList<>())
                .add(new Agreement(
                        ChangeParty.valueOf(row.getString("party")),
                        Rows.day(row, "agreed_on"),
                        row.getString("role_title"))));
        Map<Integer, Map<Principle, String>> words = new HashMap<>();
        ofChanges("principle, words", "change_impact", "principle", changes, row -> words.computeIfAbsent(
                        row.getInt("change_number"), first -> new EnumMap<>(Principle.class))
                .put(Principle.valueOf(row.getString("principle")), row.getString("words")));
        Map<Integer, List<Impact.PayerEffect>> payers = new HashMap<>();
        ofChanges("payer, today_pence, then_pence", "change_payer", "payer", changes, row -> payers.computeIfAbsent(
                        row.getInt("change_number"), first -> new ArrayList<>())
                .add(new Impact.PayerEffect(
                        row.getString("payer"),
                        Money.ofPence(row.getLong("today_pence")),
                        Money.ofPence(row.getLong("then_pence")))));
        return changes.stream()
                .map(change -> with(
                        change,
                        change.version(),
                        agreements.getOrDefault(change.number(), List.of()),
                        !words.containsKey(change.number())
                                ? null
                                : new Impact(
                                        change.impact().simulationId(),
                                        change.impact().money(),
                                        payers.getOrDefault(change.number(), List.of()),
                                        words.get(change.number()))))
                .toList();
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void ofChanges(String columns, String table, String order, List<ContractChange> changes, RowReader reader)
            throws SQLException {
        if (changes.isEmpty()) {
            return;
        }
        int lowest = changes.stream().mapToInt(ContractChange::number).min().orElseThrow();
        int highest = changes.stream().mapToInt(ContractChange::number).max().orElseThrow();
        try (PreparedStatement select = prepare("SELECT change_number, " + columns + " FROM contracts." + table
                + " WHERE contract_id = ? AND change_number BETWEEN ? AND ? ORDER BY change_number, " + order)) {
            select.setString(1, changes.get(0).contractId());
            select.setInt(2, lowest);
            select.setInt(3, highest);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    reader.read(row);
                }
            }
        }
    }

    /** Of the impact what stands in the row: the rest is added where it is asked for. */
    private static ContractChange change(ResultSet row) throws SQLException {
        long pence = row.getLong("money_pence");
        Money money = row.wasNull() ? null : Money.ofPence(pence);
        int entry = row.getInt("entry_number");
        Integer entered = row.wasNull() ? null : Integer.valueOf(entry);
        LocalDate signedOn = Rows.day(row, "signed_on");
        String party = row.getString("requested_by");
        ChangeKind kind = ChangeKind.valueOf(row.getString("kind"));
        return new ContractChange(
                row.getString("contract_id"),
                row.getInt("change_number"),
                row.getLong("version"),
                kind,
                ChangeState.valueOf(row.getString("change_state")),
                row.getString("title"),
                row.getString("reason"),
                List.of(),
                Rows.day(row, "effective_from"),
                party == null ? null : ChangeParty.valueOf(party),
                row.getString("raised_by"),
                Rows.day(row, "raised_on"),
                parties(kind, row.getInt("hosts_needed") == 1),
                List.of(),
                new Impact(row.getString("simulation_id"), money, List.of(), Map.of()),
                signedOn == null
                        ? null
                        : new ChangeSignature(signedOn, row.getString("decision_id"), row.getString("letter")),
                row.getString("ended"),
                entered);
    }

    private static List<ChangeParty> parties(ChangeKind kind, boolean hosts) {
        if (kind != ChangeKind.VARIATION && kind != ChangeKind.EXTENSION) {
            return List.of();
        }
        return hosts
                ? List.of(ChangeParty.HEE, ChangeParty.LEAD_EMPLOYER, ChangeParty.HOSTS)
                : List.of(ChangeParty.HEE, ChangeParty.LEAD_EMPLOYER);
    }

    private static ContractChange withTerms(ContractChange change, List<TermChange> terms) {
        return new ContractChange(
                change.contractId(),
                change.number(),
                change.version(),
                change.kind(),
                change.state(),
                change.title(),
                change.reason(),
                terms,
                change.effectiveFrom(),
                change.requestedBy(),
                change.raisedBy(),
                change.raisedOn(),
                change.parties(),
                change.agreements(),
                change.impact(),
                change.signature(),
                change.ended(),
                change.entry());
    }

    private static ContractChange with(ContractChange change, long version, List<Agreement> agreements, Impact impact) {
        return new ContractChange(
                change.contractId(),
                change.number(),
                version,
                change.kind(),
                change.state(),
                change.title(),
                change.reason(),
                change.terms(),
                change.effectiveFrom(),
                change.requestedBy(),
                change.raisedBy(),
                change.raisedOn(),
                change.parties(),
                agreements,
                impact,
                change.signature(),
                change.ended(),
                change.entry());
    }

    private static List<TermInForce> terms(PreparedStatement select) throws SQLException {
        List<TermInForce> terms = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                terms.add(term(row));
            }
        }
        return terms;
    }

    private static TermInForce term(ResultSet row) throws SQLException {
        LocalDate to = Rows.day(row, "valid_to");
        return new TermInForce(
                row.getString("term"),
                row.getString("term_value"),
                row.getInt("change_number"),
                Rows.day(row, "valid_from"),
                to.equals(OPEN) ? null : to);
    }

    private void update(String sql, String contractId) throws SQLException {
        try (PreparedStatement update = prepare(sql)) {
            update.setString(1, contractId);
            update.executeUpdate();
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        return transactions.connection().prepareStatement(sql);
    }
}
