/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.leademployer.contractmanagement.Action;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.contractmanagement.internal.store.Actions;
import org.leademployer.contractmanagement.internal.store.FinanceStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore;
import org.leademployer.contractmanagement.internal.store.MobilisationStore.Begun;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contractmanagement.internal.store.RegisterStore;
import org.leademployer.contracts.Contract;
import org.leademployer.deadlines.Deadline;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says what is due in running a contract, as it stands when it is asked. */
@Component(service = ManagementDeadlines.class)
public final class ManagementDeadlines {

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
    public ManagementDeadlines(
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

    /** All that is due, in a number of statements that does not depend on how much that is. */
    List<Deadline> of(String contractId) {
        return transactions.call(() -> read(contracts.readable(contractId)));
    }

    private List<Deadline> read(Contract contract) throws SQLException {
        List<String> ids = List.of(contract.id());
        ManagementPolicy policy =
                definitions.policy(contract.lot().region(), contracts.today()).content();
        Map<String, List<Action>> all = actions.ofContracts(ids);
        Begun begun = mobilisations.ofContracts(ids).get(contract.id());
        return ManagementDueDates.of(
                contract,
                new ManagementDueDates.Facts(
                        performances.of(contract, policy, contracts.today(), Kpis.MOST_MONTHS),
                        plans.plans(ids, all).getOrDefault(contract.id(), List.of()),
                        register.open(ids, all).getOrDefault(contract.id(), List.of()),
                        finance.last(ids, YearMonth.from(contracts.today()).minusMonths(Kpis.MOST_MONTHS))
                                .getOrDefault(contract.id(), List.of()),
                        begun == null ? List.of() : begun.tasks()),
                policy);
    }
}
