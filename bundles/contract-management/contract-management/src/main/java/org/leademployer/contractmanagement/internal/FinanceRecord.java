/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.internal.rules.ManagementItems;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.spi.RecordPart;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells how the money of a contract stands (CON-5), to whoever may read how it is run. */
@Component(service = RecordPart.class)
public final class FinanceRecord implements RecordPart {

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final FinanceStore store;
    private final Transactions transactions;

    @Activate
    public FinanceRecord(
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
    public Principle principle() {
        return Principle.FINANCIAL_PERFORMANCE;
    }

    @Override
    public List<Item> items(Contract contract) {
        return contracts.mayRead(contract) ? transactions.call(() -> read(contract)) : List.of();
    }

    private List<Item> read(Contract contract) throws SQLException {
        YearMonth from = YearMonth.from(contracts.today()).minusMonths(Kpis.MOST_MONTHS);
        List<FinancePosition> positions =
                store.last(List.of(contract.id()), from).getOrDefault(contract.id(), List.of()).stream()
                        .sorted(Comparator.comparing(FinancePosition::month).reversed())
                        .toList();
        return ManagementItems.ofFinance(
                contract,
                positions,
                definitions.policy(contract.lot().region(), contracts.today()).content(),
                contracts.today());
    }
}
