/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.Collection;
import java.util.Map;
import org.leademployer.contracts.AwardedContracts;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.internal.store.AwardedLotStore;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads what was kept when contracts were made of an award. Whoever asks has read the contracts. */
@Component(service = AwardedContracts.class)
public final class AwardedContractsService implements AwardedContracts {

    private final Transactions transactions;
    private final AwardedLotStore lots;

    @Activate
    public AwardedContractsService(@Reference Transactions transactions, @Reference AwardedLotStore lots) {
        this.transactions = transactions;
        this.lots = lots;
    }

    @Override
    public Map<String, String> routes(Collection<Contract> read) {
        if (read.size() > Contracts.MOST) {
            throw new IllegalArgumentException(
                    "routes of at most " + Contracts.MOST + " contracts at once, not of " + read.size());
        }
        return read.isEmpty()
                ? Map.of()
                : transactions.call(
                        () -> lots.routes(read.stream().map(Contract::id).toList()));
    }
}
