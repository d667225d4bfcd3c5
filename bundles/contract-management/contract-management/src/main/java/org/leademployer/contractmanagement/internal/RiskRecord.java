/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.util.List;
import org.leademployer.contractmanagement.internal.rules.ManagementItems;
import org.leademployer.contractmanagement.internal.rules.RegisterRule;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.RegisterStore;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.spi.RecordPart;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells which risks, issues and disputes of a contract are open (CON-5), to whoever may read how it is run. */
@Component(service = RecordPart.class)
public final class RiskRecord implements RecordPart {

    private final ManagedContracts contracts;
    private final ManagementDefinitions definitions;
    private final RegisterStore store;
    private final Actions actions;
    private final Transactions transactions;

    @Activate
    public RiskRecord(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference RegisterStore store,
            @Reference Actions actions,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.store = store;
        this.actions = actions;
        this.transactions = transactions;
    }

    @Override
    public Principle principle() {
        return Principle.RISK;
    }

    @Override
    public List<Item> items(Contract contract) {
        return contracts.mayRead(contract) ? transactions.call(() -> read(contract)) : List.of();
    }

    private List<Item> read(Contract contract) throws SQLException {
        List<String> ids = List.of(contract.id());
        RegisterRule rule = new RegisterRule(
                definitions.policy(contract.lot().region(), contracts.today()).content(), contracts.today());
        return ManagementItems.ofRisk(
                store.open(ids, actions.ofContracts(ids)).getOrDefault(contract.id(), List.of()).stream()
                        .map(rule::judged)
                        .toList(),
                contracts.today());
    }
}
