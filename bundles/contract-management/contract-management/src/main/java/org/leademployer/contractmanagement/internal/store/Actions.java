/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Action;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Actions of plans and entries; and the row by which changes of one contract wait for each other. */
@Component(service = Actions.class)
public final class Actions {

    private final Transactions transactions;
    private final Statements statements;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public Actions(@Reference Transactions transactions, @Reference(target = "(schema=management)") Schema schema) {
        this.transactions = transactions;
        this.statements = new Statements(transactions);
    }

    /** Waits until nobody else is changing anything about the contract, and lets nobody until the transaction ends. */
    public void lock(String contract) throws SQLException {
        String count = "update management.managed_contract set changes = changes + 1 where contract_id = ?";
        if (statements.update(count, contract) == 0) {
            Rows.insertOnce(
                    transactions.connection(),
                    "insert into management.managed_contract (contract_id, changes) values (?, 1)",
                    insert -> insert.setString(1, contract));
            statements.update(count, contract);
        }
    }

    public void add(String contract, Action action) throws SQLException {
        statements.update(
                "insert into management.planned_action (id, contract_id, subject_id, action_text, owner_role, due_on,"
                        + " done_on, evidence) values (?, ?, ?, ?, ?, ?, ?, ?)",
                action.id(),
                contract,
                action.subjectId(),
                action.text(),
                action.ownerRole(),
                action.dueOn(),
                action.doneOn(),
                action.evidence());
    }

    public void done(String action, LocalDate on, String evidence) throws SQLException {
        statements.update(
                "update management.planned_action set done_on = ?, evidence = ? where id = ?", on, evidence, action);
    }

    /** All actions of the contracts, by plan or entry, each by due date. */
    public Map<String, List<Action>> ofContracts(Collection<String> contracts) throws SQLException {
        return bySubject(statements.byContract(
                "select contract_id, id, subject_id, action_text, owner_role, due_on, done_on, evidence"
                        + " from management.planned_action --DERBY-PROPERTIES index=PLANNED_ACTION_BY_CONTRACT\n"
                        + "where contract_id in",
                "order by due_on, id",
                contracts,
                row -> Map.entry(
                        row.getString("subject_id"),
                        new Action(
                                row.getString("id"),
                                row.getString("subject_id"),
                                row.getString("action_text"),
                                row.getString("owner_role"),
                                Rows.day(row, "due_on"),
                                Rows.day(row, "done_on"),
                                row.getString("evidence")))));
    }

    static <T> Map<String, List<T>> bySubject(Map<String, List<Map.Entry<String, T>>> byContract) {
        Map<String, List<T>> bySubject = new LinkedHashMap<>();
        byContract
                .values()
                .forEach(entries -> entries.forEach(entry -> bySubject
                        .computeIfAbsent(entry.getKey(), first -> new ArrayList<>())
                        .add(entry.getValue())));
        return bySubject;
    }
}
