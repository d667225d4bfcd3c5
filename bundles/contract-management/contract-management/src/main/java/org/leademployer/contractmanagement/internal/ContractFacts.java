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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.ImprovementPlan;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore.Begun;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contractmanagement.internal.store.RegisterStore;
import org.leademployer.contracts.Contract;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gathers what this domain knows of contracts, in a number of statements that does not depend on how many they are. Everything
 * happens in the transaction that is open.
 */
@Component(service = ContractFacts.class)
public final class ContractFacts {

    private final ManagementDefinitions definitions;
    private final Performances performances;
    private final PerformanceStore plans;
    private final Actions actions;
    private final RegisterStore register;
    private final FinanceStore finance;
    private final MobilisationStore mobilisations;

    @Activate
    public ContractFacts(
            @Reference ManagementDefinitions definitions,
            @Reference Performances performances,
            @Reference PerformanceStore plans,
            @Reference Actions actions,
            @Reference RegisterStore register,
            @Reference FinanceStore finance,
            @Reference MobilisationStore mobilisations) {
        this.definitions = definitions;
        this.performances = performances;
        this.plans = plans;
        this.actions = actions;
        this.register = register;
        this.finance = finance;
        this.mobilisations = mobilisations;
    }

    /**
     * What is known of a contract.
     *
     * @param policy in force for it
     * @param entries of its register, those that are closed left out, as they are kept
     * @param positions the last of each month
     * @param begun null where its mobilisation has not begun
     */
    record Known(
            ManagementPolicy policy,
            Performance performance,
            List<ImprovementPlan> plans,
            List<RegisterEntry> entries,
            List<FinancePosition> positions,
            Begun begun) {}

    /**
     * @param months how far performance and money are looked back on
     * @return by id, in the order in which they were given
     */
    Map<String, Known> of(Collection<Contract> all, LocalDate today, int months) throws SQLException {
        List<String> ids = all.stream().map(Contract::id).toList();
        Map<String, ManagementPolicy> policies = new HashMap<>();
        all.forEach(one -> policies.put(
                one.id(), definitions.policy(one.lot().region(), today).content()));
        Map<String, Performance> performance = performances.of(all, policies, today, months);
        Map<String, List<Action>> planned = actions.ofContracts(ids);
        Map<String, List<ImprovementPlan>> improving = plans.plans(ids, planned);
        Map<String, List<RegisterEntry>> entries = register.open(ids, planned);
        Map<String, List<FinancePosition>> positions =
                finance.last(ids, YearMonth.from(today).minusMonths(months));
        Map<String, Begun> begun = mobilisations.ofContracts(ids);
        Map<String, Known> known = new LinkedHashMap<>();
        for (String id : ids) {
            known.put(
                    id,
                    new Known(
                            policies.get(id),
                            performance.get(id),
                            improving.getOrDefault(id, List.of()),
                            entries.getOrDefault(id, List.of()),
                            positions.getOrDefault(id, List.of()),
                            begun.get(id)));
        }
        return known;
    }
}
