/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.LotOfDays;
import org.leademployer.contracts.change.TermHistory;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.contracts.internal.rules.LotsOverTime;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.platform.Period;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads terms of many contracts at once (CON-9). */
@Component(service = TermHistory.class)
public final class TermHistoryService implements TermHistory {

    private static final Pattern PREFIX = Pattern.compile("[a-z0-9:-]{1,60}");

    /** What decides which posts a contract covers on which days: the lot, and the end of the term. */
    private static final List<String> LOT = List.of("lot-", TermNames.TERM_END);

    private final Transactions transactions;
    private final ChangeStore store;

    @Activate
    public TermHistoryService(@Reference Transactions transactions, @Reference ChangeStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    @Override
    public Map<String, List<TermInForce>> terms(Collection<String> contractIds, String prefix, Period days) {
        if (prefix == null || !PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("'" + prefix + "' begins the name of no term");
        }
        return transactions.call(() -> store.terms(List.copyOf(contractIds), List.of(prefix), days, AT_ONCE));
    }

    @Override
    public Map<String, List<LotOfDays>> lots(Collection<Contract> contracts, Period days) {
        List<String> signed = contracts.stream()
                .filter(contract -> contract.signedOn() != null)
                .map(Contract::id)
                .toList();
        Map<String, List<TermInForce>> terms =
                signed.isEmpty() ? Map.of() : transactions.call(() -> store.terms(signed, LOT, days, AT_ONCE));
        Map<String, List<LotOfDays>> lots = new LinkedHashMap<>();
        contracts.forEach(contract ->
                lots.put(contract.id(), LotsOverTime.of(contract, terms.getOrDefault(contract.id(), List.of()), days)));
        return lots;
    }
}
