/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.util.List;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.internal.rules.ManagementItems;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.spi.RecordPart;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells how a contract performs (CON-5), to whoever may read how it is run. */
@Component(service = RecordPart.class)
public final class PerformanceRecord implements RecordPart {

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final Performances performances;
    private final PerformanceStore store;
    private final Actions actions;
    private final Transactions transactions;

    @Activate
    public PerformanceRecord(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference Performances performances,
            @Reference PerformanceStore store,
            @Reference Actions actions,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.performances = performances;
        this.store = store;
        this.actions = actions;
        this.transactions = transactions;
    }

    @Override
    public Principle principle() {
        return Principle.PERFORMANCE;
    }

    @Override
    public List<Item> items(Contract contract) {
        return contracts.mayRead(contract) ? transactions.call(() -> read(contract)) : List.of();
    }

    private List<Item> read(Contract contract) throws SQLException {
        List<String> ids = List.of(contract.id());
        return ManagementItems.ofPerformance(
                performances.of(
                        contract,
                        definitions
                                .policy(contract.lot().region(), contracts.today())
                                .content(),
                        contracts.today(),
                        Kpis.MOST_MONTHS),
                store.plans(ids, actions.ofContracts(ids)).getOrDefault(contract.id(), List.of()),
                contracts.today());
    }
}
