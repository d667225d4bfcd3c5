/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.DefinitionUsed;
import org.leademployer.contractmanagement.Mobilisation.Task;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Mobilisations and their tasks. Everything happens in the transaction that is open. */
@Component(service = MobilisationStore.class)
public final class MobilisationStore {

    private final Statements statements;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public MobilisationStore(
            @Reference Transactions transactions, @Reference(target = "(schema=management)") Schema schema) {
        this.statements = new Statements(transactions);
    }

    /**
     * What was begun.
     *
     * @param firstDay the day from which due dates were counted back
     * @param plan the plan
     * @param tasks in no order
     */
    public record Begun(LocalDate firstDay, DefinitionUsed plan, List<Task> tasks) {}

    public void add(String contract, Begun begun) throws SQLException {
        statements.update(
                "insert into management.mobilisation (contract_id, first_day, plan_name, plan_region, plan_version,"
                        + " plan_sha256) values (?, ?, ?, ?, ?, ?)",
                contract,
                begun.firstDay(),
                begun.plan().name(),
                begun.plan().region(),
                begun.plan().version(),
                begun.plan().sha256());
        statements.batch(
                "insert into management.mobilisation_task (contract_id, task_id, workstream, title, owner_role, due_on,"
                        + " done_on, evidence) values (?, ?, ?, ?, ?, ?, ?, ?)",
                begun.tasks().stream()
                        .map(task -> new Object[] {
                            contract,
                            task.id(),
                            task.workstream(),
                            task.title(),
                            task.ownerRole(),
                            task.dueOn(),
                            task.doneOn(),
                            task.evidence()
                        })
                        .toList());
    }

    public void done(String contract, String task, LocalDate on, String evidence) throws SQLException {
        statements.update(
                "update management.mobilisation_task set done_on = ?, evidence = ? where contract_id = ? and task_id = ?",
                on,
                evidence,
                contract,
                task);
    }

    /** By contract; none where it has not begun. */
    public Map<String, Begun> ofContracts(Collection<String> contracts) throws SQLException {
        Map<String, List<Task>> tasks = statements.byContract(
                "select contract_id, task_id, workstream, title, owner_role, due_on, done_on, evidence"
                        + " from management.mobilisation_task --DERBY-PROPERTIES constraint=MOBILISATION_TASK_KEY\n"
                        + "where contract_id in",
                "order by contract_id, due_on, task_id",
                contracts,
                row -> new Task(
                        row.getString("task_id"),
                        row.getString("workstream"),
                        row.getString("title"),
                        row.getString("owner_role"),
                        Rows.day(row, "due_on"),
                        Rows.day(row, "done_on"),
                        row.getString("evidence")));
        Map<String, Begun> begun = new HashMap<>();
        statements
                .byContract(
                        "select contract_id, first_day, plan_name, plan_region, plan_version, plan_sha256"
                                + " from management.mobilisation --DERBY-PROPERTIES constraint=MOBILISATION_KEY\n"
                                + "where contract_id in",
                        "",
                        contracts,
                        row -> new Begun(
                                Rows.day(row, "first_day"),
                                Statements.used(row, "plan"),
                                tasks.getOrDefault(row.getString("contract_id"), List.of())))
                .forEach((contract, found) -> begun.put(contract, found.get(0)));
        return begun;
    }
}
