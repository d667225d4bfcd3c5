/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.time.YearMonth;
import java.util.List;
import org.leademployer.contractmanagement.Finance;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Payment;
import org.leademployer.contractmanagement.internal.rules.FinanceRule;
import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.contractmanagement.internal.rules.Reading;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.recharging.Recharging;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Records what a contract was expected to cost, what it cost, and what was paid. */
@Component(service = Finance.class)
public final class FinanceService implements Finance {

    private static final int MOST_MONTHS = 120;

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final FinanceStore store;
    private final Transactions transactions;

    /** Null where charges are not calculated here. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Recharging recharging;

    @Activate
    public FinanceService(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference FinanceStore store,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public List<FinancePosition> positions(String contract) {
        return transactions.call(() -> {
            Contract found = contracts.readable(contract);
            YearMonth from = YearMonth.from(found.term().from());
            YearMonth last = YearMonth.from(found.term().to());
            YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
            return store.last(List.of(found.id()), earliest.isAfter(from) ? earliest : from)
                    .getOrDefault(found.id(), List.of());
        });
    }

    /** The charges are calculated apart: what hinders that does not hinder reading the month. */
    @Override
    public MonthOfFinance month(String contract, String month) {
        Contract found = transactions.call(() -> contracts.readable(contract));
        YearMonth read = Problems.read("month", month, Reading::month);
        List<FinancePosition> entries = transactions.call(() -> store.entries(found.id(), read));
        if (entries.isEmpty()) {
            throw Problems.notFound("finance position", month).toException();
        }
        FinancePosition last = entries.get(entries.size() - 1);
        Recharging charges = recharging;
        if (charges == null) {
            return new MonthOfFinance(last, entries, null, "charges are not calculated on this platform");
        }
        try {
            Money total = charges.charges(found.id(), new Period(read.atDay(1), read.atEndOfMonth()))
                    .total();
            return new MonthOfFinance(last, entries, total, null);
        } catch (ProblemException e) {
            return new MonthOfFinance(
                    last,
                    entries,
                    null,
                    e.problem().title() + ": " + e.problem().detail());
        }
    }

    @Override
    public FinancePosition record(String contract, FinancePosition.Input input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.RECORD_CONTRACT_FINANCE);
            YearMonth month = FinanceRule.month(input.month(), found);
            List<FinancePosition> entries = store.entries(found.id(), month);
            FinancePosition before = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            Definition<ManagementPolicy> policy = definitions.policy(found.lot().region(), contracts.today());
            FinanceRule.Read read = FinanceRule.read(
                    input,
                    month,
                    before,
                    policy.content(),
                    policy.id().name() + " " + policy.id().version(),
                    contracts.today());
            if (!read.changes()) {
                return before;
            }
            store.add(new FinancePosition(
                    found.id(),
                    month,
                    entries.size() + 1,
                    read.estimate(),
                    read.actual(),
                    read.actual() == null ? null : read.actual().minus(read.estimate()),
                    read.explanation(),
                    read.actual() == null ? FinancePosition.State.ESTIMATED : FinancePosition.State.RECONCILED,
                    FinanceRule.due(month, policy.content()),
                    Money.ZERO,
                    read.reason(),
                    contracts.user(),
                    contracts.now(),
                    read.actual() == null ? null : definitions.usePolicy(policy)));
            contracts.recordChange(
                    "contract-management.finance-recorded",
                    "contract",
                    found.id(),
                    before == null
                            ? ManagedContracts.values()
                            : ManagedContracts.values("estimate", before.estimate(), "actual", before.actual()),
                    ManagedContracts.values(
                            "month",
                            month,
                            "entry",
                            entries.size() + 1,
                            "estimate",
                            read.estimate(),
                            "actual",
                            read.actual()));
            List<FinancePosition> now = store.entries(found.id(), month);
            FinancePosition last = now.get(now.size() - 1);
            if (before == null || before.state() != last.state()) {
                contracts.dueDatesChanged(found, List.of(ManagementDueDates.reconciliation(found.id())));
            }
            return last;
        });
    }

    @Override
    public Page<Payment> payments(String contract, PageRequest page) {
        int after = page.after() == null
                ? 0
                : Problems.read("after", page.after(), Reading.number(0, Integer.MAX_VALUE))
                        .intValue();
        return transactions.call(() -> {
            Contract found = contracts.readable(contract);
            return page.page(
                    store.payments(found.id(), after, page.limit() + 1),
                    payment -> payment,
                    payment -> Integer.toString(payment.number()));
        });
    }

    @Override
    public Payment pay(String contract, Payment.Input input) {
        return transactions.call(() -> {
            Contract found = contracts.changeable(contract, Permission.RECORD_CONTRACT_FINANCE);
            Payment payment = FinanceRule.payment(
                    ManagedContracts.newId(), found, store.nextPayment(found.id()), input, contracts.today());
            store.add(payment);
            contracts.record(
                    "contract-management.paid",
                    "contract-payment",
                    payment.id(),
                    "contract",
                    found.id(),
                    "type",
                    payment.type(),
                    "amount",
                    payment.amount(),
                    "paidOn",
                    payment.paidOn(),
                    "month",
                    payment.month());
            return payment;
        });
    }
}
