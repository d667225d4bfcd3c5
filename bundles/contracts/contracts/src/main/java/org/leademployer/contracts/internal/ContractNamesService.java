/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.ContractName;
import org.leademployer.schedules.ContractNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells schedules which contracts their ids stand for. */
@Component(service = ContractNames.class)
public final class ContractNamesService implements ContractNames {

    private final Transactions transactions;
    private final ContractStore store;

    @Activate
    public ContractNamesService(@Reference Transactions transactions, @Reference ContractStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public Optional<ContractName> find(String contractId) {
        return transactions.call(() -> store.name(contractId));
    }

    @Override
    public List<ContractName> all() {
        return transactions.call(store::names);
    }
}
