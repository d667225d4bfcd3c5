/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.leademployer.contractmanagement.spi.HostShares;
import org.leademployer.hostagreements.internal.store.AgreementStore;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Tells portfolios with how many hosts of each contract an agreement is signed (CON-11). Wanted is one with every host to which
 * one was ever prepared or sent, also where it was declined or has expired. Whoever asks has asked who may read the contracts.
 */
@Component(service = HostShares.class)
public final class SharesOfContracts implements HostShares {

    private final AgreementStore store;
    private final Transactions transactions;

    @Activate
    public SharesOfContracts(@Reference AgreementStore store, @Reference Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    public Map<String, HostShare> of(Collection<String> contractIds, LocalDate on) {
        return contractIds.isEmpty() ? Map.of() : transactions.call(() -> store.shares(contractIds, on));
    }
}
