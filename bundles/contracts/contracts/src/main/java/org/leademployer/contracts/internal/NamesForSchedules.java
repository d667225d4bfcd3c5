/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.List;
import java.util.Optional;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.ContractNames;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says to the schedules how contracts are called. Reads the store and nothing of the schedules: they ask it while they
 * come up themselves.
 */
@Component(service = ContractNames.class)
public final class NamesForSchedules implements ContractNames {

    private final Transactions transactions;
    private final ContractStore store;
    private final Geography geography;
    private final Access access;

    @Activate
    public NamesForSchedules(
            @Reference Transactions transactions,
            @Reference ContractStore store,
            @Reference Geography geography,
            @Reference Access access) {
        this.transactions = transactions;
        this.store = store;
        this.geography = geography;
        this.access = access;
    }

    @Override
    public Optional<ContractName> find(String idOrReference) {
        return store.find(idOrReference)
                .map(NamesForSchedules::name)
                .filter(contract -> access.may(Permission.READ_CONTRACTS, contract.region()));
    }

    @Override
    public List<ContractName> all() {
        List<Region> nodes = geography.nodes().stream()
                .map(GeographyNode::region)
                .filter(node -> access.may(Permission.READ_CONTRACTS, node))
                .toList();
        return transactions.call(() -> store.ofRegions(nodes)).stream()
                .map(NamesForSchedules::name)
                .toList();
    }

    private static ContractName name(Contract contract) {
        return new ContractName(
                contract.id(),
                contract.reference(),
                contract.lot().region(),
                contract.term(),
                contract.state() == Contract.State.DRAFT);
    }
}
