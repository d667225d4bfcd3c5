/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overviews;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.internal.rules.MobilisationRule;
import org.leademployer.contractmanagement.internal.rules.OverviewRule;
import org.leademployer.contractmanagement.internal.rules.OverviewRule.Facts;
import org.leademployer.contractmanagement.internal.rules.RegisterRule;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore.Begun;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contractmanagement.internal.store.RegisterStore;
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
    private final ManagementDefinitions definitions;
    private final Performances performances;
    private final PerformanceStore plans;
    private final Actions actions;
    private final RegisterStore register;
    private final FinanceStore finance;
    private final MobilisationStore mobilisations;
    private final Transactions transactions;

    @Activate
    public OverviewsService(
            @Reference ManagedContracts contracts,
            @Reference ManagementDefinitions definitions,
            @Reference Performances performances,
            @Reference PerformanceStore plans,
            @Reference Actions actions,
            @Reference RegisterStore register,
            @Reference FinanceStore finance,
            @Reference MobilisationStore mobilisations,
            @Reference Transactions transactions) {
        this.contracts = contracts;
        this.definitions = definitions;
        this.performances = performances;
        this.plans = plans;
        this.actions = actions;
        this.register = register;
        this.finance = finance;
        this.mobilisations = mobilisations;
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
        List<String> ids = all.stream().map(Contract::id).toList();
        Map<String, ManagementPolicy> policies = new HashMap<>();
        all.forEach(one -> policies.put(
                one.id(), definitions.policy(one.lot().region(), today).content()));
        Map<String, Performance> performance = performances.of(all, policies, today, MONTHS);
        Map<String, List<Action>> done = actions.ofContracts(ids);
        Map<String, List<ImprovementPlan>> improving = plans.plans(ids, done);
        Map<String, List<RegisterEntry>> entries = register.open(ids, done);
        Map<String, List<FinancePosition>> positions =
                finance.last(ids, YearMonth.from(today).minusMonths(MONTHS));
        Map<String, Begun> begun = mobilisations.ofContracts(ids);
        return all.stream()
                .map(contract -> {
                    ManagementPolicy policy = policies.get(contract.id());
                    RegisterRule rule = new RegisterRule(policy, today);
                    Begun own = begun.get(contract.id());
                    return OverviewRule.of(
                            contract,
                            new Facts(
                                    performance.get(contract.id()),
                                    improving.getOrDefault(contract.id(), List.of()),
                                    entries.getOrDefault(contract.id(), List.of()).stream()
                                            .map(rule::judged)
                                            .toList(),
                                    positions.getOrDefault(contract.id(), List.of()),
                                    own == null
                                            ? null
                                            : MobilisationRule.judged(
                                                    contract.id(), own.firstDay(), own.plan(), own.tasks(), today)),
                            policy,
                            today);
                })
                .toList();
    }
}
