/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.Rag;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.RegisterEntry.Kind;
import org.leademployer.contractmanagement.RegisterEntry.Move;
import org.leademployer.contractmanagement.RegisterEntry.Moved;
import org.leademployer.contractmanagement.RegisterEntry.State;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Risks, issues and disputes. Everything happens in the transaction that is open. */
@Component(service = RegisterStore.class)
public final class RegisterStore {

    private static final String ENTRIES = "select e.contract_id, e.id, e.entry_number, e.version, e.kind, e.title,"
            + " e.description, e.owner_role, e.likelihood, e.impact, e.state, e.raised_on, e.report_due_on, e.reported_on"
            + " from management.register_entry e --DERBY-PROPERTIES constraint=REGISTER_ENTRY_NUMBER\n"
            + "where e.contract_id in";

    private final Statements statements;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public RegisterStore(
            @Reference Transactions transactions, @Reference(target = "(schema=management)") Schema schema) {
        this.statements = new Statements(transactions);
    }

    /** The number of the next entry: whoever asks has the contract alone. */
    public int nextNumber(String contract) throws SQLException {
        return statements
                .list(
                        "select max(entry_number) as largest from management.register_entry where contract_id = ?",
                        row -> row.getInt("largest") + 1,
                        contract)
                .get(0);
    }

    public void add(RegisterEntry entry) throws SQLException {
        statements.update(
                "insert into management.register_entry (id, contract_id, entry_number, version, kind, title, description,"
                        + " owner_role, likelihood, impact, state, raised_on, report_due_on, reported_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.id(),
                entry.contractId(),
                entry.number(),
                entry.version(),
                entry.kind(),
                entry.title(),
                entry.description(),
                entry.ownerRole(),
                entry.likelihood(),
                entry.impact(),
                entry.state(),
                entry.raisedOn(),
                entry.reportDueOn(),
                entry.reportedOn());
    }

    /** Keeps score and state; and the last move, where that is new. */
    public void update(RegisterEntry before, RegisterEntry after) throws SQLException {
        statements.update(
                "update management.register_entry set version = ?, likelihood = ?, impact = ?, state = ?,"
                        + " reported_on = ? where id = ?",
                after.version(),
                after.likelihood(),
                after.impact(),
                after.state(),
                after.reportedOn(),
                after.id());
        for (int i = before.history().size(); i < after.history().size(); i++) {
            Moved moved = after.history().get(i);
            statements.update(
                    "insert into management.register_move (entry_id, place, contract_id, move, from_state, to_state,"
                            + " moved_on, moved_by, note, body, decision_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    after.id(),
                    i,
                    after.contractId(),
                    moved.move(),
                    moved.from(),
                    moved.to(),
                    moved.on(),
                    moved.by(),
                    moved.note(),
                    moved.body(),
                    moved.decisionId());
        }
    }

    /** Those that are not closed, by contract and number, without their history. */
    public Map<String, List<RegisterEntry>> open(Collection<String> contracts, Map<String, List<Action>> actions)
            throws SQLException {
        return statements.byContract(
                ENTRIES,
                "and e.state <> 'CLOSED' order by e.contract_id, e.entry_number",
                contracts,
                row -> entry(row, actions, Map.of()));
    }

    /**
     * Of one contract, by number.
     *
     * @param after only those with a larger number
     * @param most at most so many
     */
    public List<RegisterEntry> page(
            String contract, Kind kind, boolean open, int after, int most, Map<String, List<Action>> actions)
            throws SQLException {
        Map<String, List<Moved>> moves = moves(contract);
        String fetch = " order by e.entry_number fetch first " + most + " rows only";
        String condition = "and e.entry_number > ?" + (open ? " and e.state <> 'CLOSED'" : "");
        return (kind == null
                        ? statements.byContract(
                                ENTRIES, condition + fetch, List.of(contract), row -> entry(row, actions, moves), after)
                        : statements.byContract(
                                ENTRIES,
                                condition + " and e.kind = ?" + fetch,
                                List.of(contract),
                                row -> entry(row, actions, moves),
                                after,
                                kind))
                .getOrDefault(contract, List.of());
    }

    public List<RegisterEntry> find(String contract, String id, Map<String, List<Action>> actions) throws SQLException {
        Map<String, List<Moved>> moves = moves(contract);
        return statements
                .byContract(ENTRIES, "and e.id = ?", List.of(contract), row -> entry(row, actions, moves), id)
                .getOrDefault(contract, List.of());
    }

    private Map<String, List<Moved>> moves(String contract) throws SQLException {
        return Actions.bySubject(statements.byContract(
                "select contract_id, entry_id, move, from_state, to_state, moved_on, moved_by, note, body, decision_id"
                        + " from management.register_move --DERBY-PROPERTIES index=REGISTER_MOVE_BY_CONTRACT\n"
                        + "where contract_id in",
                "order by entry_id, place",
                List.of(contract),
                row -> Map.entry(
                        row.getString("entry_id"),
                        new Moved(
                                Move.valueOf(row.getString("move")),
                                State.valueOf(row.getString("from_state")),
                                State.valueOf(row.getString("to_state")),
                                Rows.day(row, "moved_on"),
                                row.getString("moved_by"),
                                row.getString("note"),
                                row.getString("body"),
                                row.getString("decision_id")))));
    }

    private static RegisterEntry entry(ResultSet row, Map<String, List<Action>> actions, Map<String, List<Moved>> moves)
            throws SQLException {
        String id = row.getString("id");
        return new RegisterEntry(
                id,
                row.getString("contract_id"),
                row.getInt("entry_number"),
                row.getLong("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                row.getString("owner_role"),
                Statements.number(row, "likelihood"),
                Statements.number(row, "impact"),
                null,
                Rag.NONE,
                State.valueOf(row.getString("state")),
                Rows.day(row, "raised_on"),
                Rows.day(row, "report_due_on"),
                Rows.day(row, "reported_on"),
                actions.getOrDefault(id, List.of()),
                moves.getOrDefault(id, List.of()));
    }
}
