/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.Payment;
import org.leademployer.platform.Money;
import org.leademployer.platform.store.Rows;
import org.leademployer.platform.store.Schema;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Positions and payments. Everything happens in the transaction that is open. */
@Component(service = FinanceStore.class)
public final class FinanceStore {

    private static final String POSITIONS = "select p.contract_id, p.position_month, p.entry_number, p.estimate_pence,"
            + " p.actual_pence, p.explanation, p.reason, p.due_on, p.recorded_by, p.recorded_at, p.policy_name,"
            + " p.policy_region, p.policy_version, p.policy_sha256 from management.finance_position p"
            + " --DERBY-PROPERTIES constraint=FINANCE_POSITION_KEY\n"
            + "where p.contract_id in";

    private final Statements statements;

    /** @param schema not called: that it is there says that the tables are */
    @Activate
    public FinanceStore(
            @Reference Transactions transactions, @Reference(target = "(schema=management)") Schema schema) {
        this.statements = new Statements(transactions);
    }

    public void add(FinancePosition position) throws SQLException {
        boolean reconciled = position.policy() != null;
        statements.update(
                "insert into management.finance_position (contract_id, position_month, entry_number, estimate_pence,"
                        + " actual_pence, explanation, reason, due_on, recorded_by, recorded_at, policy_name,"
                        + " policy_region, policy_version, policy_sha256)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                position.contractId(),
                position.month(),
                position.entry(),
                position.estimate().pence(),
                position.actual() == null ? null : position.actual().pence(),
                position.explanation(),
                position.reason(),
                position.dueOn(),
                position.recordedBy(),
                position.recordedAt(),
                reconciled ? position.policy().name() : null,
                reconciled ? position.policy().region() : null,
                reconciled ? position.policy().version() : null,
                reconciled ? position.policy().sha256() : null);
    }

    /** The last entry of each month from one on, by contract, the last month first; with what was paid. */
    public Map<String, List<FinancePosition>> last(Collection<String> contracts, YearMonth from) throws SQLException {
        Map<String, Money> paid = paid(contracts);
        return statements.byContract(
                POSITIONS,
                "and p.position_month >= ? and p.entry_number = (select max(o.entry_number)"
                        + " from management.finance_position o where o.contract_id = p.contract_id"
                        + " and o.position_month = p.position_month) order by p.contract_id, p.position_month desc",
                contracts,
                row -> position(row, paid),
                from);
    }

    /** Every entry of a month, the first first. */
    public List<FinancePosition> entries(String contract, YearMonth month) throws SQLException {
        Map<String, Money> paid = paid(List.of(contract));
        return statements
                .byContract(
                        POSITIONS,
                        "and p.position_month = ? order by p.entry_number",
                        List.of(contract),
                        row -> position(row, paid),
                        month)
                .getOrDefault(contract, List.of());
    }

    /** What has been paid in all, by contract, credit notes taken off; without those of which nothing has. */
    public Map<String, Money> spent(Collection<String> contracts) throws SQLException {
        Map<String, Money> spent = new HashMap<>();
        statements.byContract(
                "select contract_id, sum(amount_pence) as pence from management.payment"
                        + " --DERBY-PROPERTIES constraint=PAYMENT_NUMBER\n"
                        + "where contract_id in",
                "group by contract_id",
                contracts,
                row -> spent.put(row.getString("contract_id"), Money.ofPence(row.getLong("pence"))));
        return spent;
    }

    private Map<String, Money> paid(Collection<String> contracts) throws SQLException {
        Map<String, Money> paid = new HashMap<>();
        statements.byContract(
                "select contract_id, delivery_month, sum(amount_pence) as pence from management.payment"
                        + " --DERBY-PROPERTIES constraint=PAYMENT_NUMBER\n"
                        + "where contract_id in",
                "group by contract_id, delivery_month",
                contracts,
                row -> paid.put(
                        row.getString("contract_id") + Statements.month(row, "delivery_month"),
                        Money.ofPence(row.getLong("pence"))));
        return paid;
    }

    private static FinancePosition position(ResultSet row, Map<String, Money> paid) throws SQLException {
        Money estimate = Money.ofPence(row.getLong("estimate_pence"));
        long pence = row.getLong("actual_pence");
        Money actual = row.wasNull() ? null : Money.ofPence(pence);
        YearMonth month = Statements.month(row, "position_month");
        return new FinancePosition(
                row.getString("contract_id"),
                month,
                row.getInt("entry_number"),
                estimate,
                actual,
                actual == null ? null : actual.minus(estimate),
                row.getString("explanation"),
                actual == null ? FinancePosition.State.ESTIMATED : FinancePosition.State.RECONCILED,
                Rows.day(row, "due_on"),
                paid.getOrDefault(row.getString("contract_id") + month, Money.ZERO),
                row.getString("reason"),
                row.getString("recorded_by"),
                Rows.instant(row, "recorded_at"),
                Statements.used(row, "policy"));
    }

    /** The number of the next payment: whoever asks has the contract alone. */
    public int nextPayment(String contract) throws SQLException {
        return statements
                .list(
                        "select max(payment_number) as largest from management.payment where contract_id = ?",
                        row -> row.getInt("largest") + 1,
                        contract)
                .get(0);
    }

    public void add(Payment payment) throws SQLException {
        statements.update(
                "insert into management.payment (id, contract_id, payment_number, payment_type, amount_pence, paid_on,"
                        + " delivery_month, delivery) values (?, ?, ?, ?, ?, ?, ?, ?)",
                payment.id(),
                payment.contractId(),
                payment.number(),
                payment.type(),
                payment.amount().pence(),
                payment.paidOn(),
                payment.month(),
                payment.delivery());
    }

    /** By number. @param after only those with a larger number */
    public List<Payment> payments(String contract, int after, int most) throws SQLException {
        return statements.list(
                "select id, contract_id, payment_number, payment_type, amount_pence, paid_on, delivery_month, delivery"
                        + " from management.payment where contract_id = ? and payment_number > ? order by payment_number"
                        + " fetch first " + most + " rows only",
                row -> new Payment(
                        row.getString("id"),
                        row.getString("contract_id"),
                        row.getInt("payment_number"),
                        Payment.Type.valueOf(row.getString("payment_type")),
                        Money.ofPence(row.getLong("amount_pence")),
                        Rows.day(row, "paid_on"),
                        Statements.month(row, "delivery_month"),
                        row.getString("delivery")),
                contract,
                after);
    }
}
