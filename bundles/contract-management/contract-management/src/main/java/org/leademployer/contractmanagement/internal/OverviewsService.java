/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overviews;
import org.leademployer.contractmanagement.internal.rules.MobilisationRule;
import org.leademployer.contractmanagement.internal.rules.OverviewRule;
import org.leademployer.contractmanagement.internal.rules.OverviewRule.Facts;
import org.leademployer.contractmanagement.internal.rules.RegisterRule;
import org.leademployer.contractmanagement.internal.store.MobilisationStore.Begun;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says how contracts stand, from what is known of them in this domain. */
@Component(service = Overviews.class)
public final class OverviewsService implements Overviews {

    /** So many months back does an overview look. */
    private static final int MONTHS = 60;

    private final ManagedContracts contracts;
    private final ContractFacts facts;
    private final Transactions transactions;

    @Activate
    public OverviewsService(
            @Reference ManagedContracts contracts,
            @Reference ContractFacts facts,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.facts = facts;
        this.transactions = transactions;
    }

    @Override
    public Overview of(String contract) {
        return transactions.call(
                () -> read(List.of(contracts.readable(contract))).get(0));
    }

    @Override
    public List<Overview> of(Collection<Contract> all) {
        if (all.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " contracts at once, not " + all.size());
        }
        return transactions.call(
                () -> read(all.stream().filter(contracts::mayRead).toList()));
    }

    private List<Overview> read(List<Contract> all) throws SQLException {
        LocalDate today = contracts.today();
        Map<String, ContractFacts.Known> known = facts.of(all, today, MONTHS);
        return all.stream()
                .map(contract -> overview(contract, known.get(contract.id()), today))
                .toList();
    }

    private static Overview overview(Contract contract, ContractFacts.Known known, LocalDate today) {
        RegisterRule rule = new RegisterRule(known.policy(), today);
        Begun begun = known.begun();
        return OverviewRule.of(
                contract,
                new Facts(
                        known.performance(),
                        known.plans(),
                        known.entries().stream().map(rule::judged).toList(),
                        known.positions(),
                        begun == null
                                ? null
                                : MobilisationRule.judged(
                                        contract.id(), begun.firstDay(), begun.plan(), begun.tasks(), today)),
                known.policy(),
                today);
    }
}
