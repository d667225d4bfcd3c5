/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.contractmanagement.KpiSet;
import org.leademployer.contractmanagement.Kpis.Adoption;
import org.leademployer.contractmanagement.ManagementPolicy;
import org.leademployer.contractmanagement.Measure;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.contractmanagement.internal.rules.AgreedTargets;
import org.leademployer.contractmanagement.internal.rules.PerformanceRule;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.TermHistory;
import org.leademployer.contracts.change.TermInForce;
import org.leademployer.contracts.change.TermNames;
import org.leademployer.platform.Period;
import org.leademployer.platform.definition.Definition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads how contracts perform. Everything happens in the transaction that is open. */
@Component(service = Performances.class)
public final class Performances {

    private final PerformanceStore store;
    private final ManagementDefinitions definitions;
    private final TermHistory history;

    @Activate
    public Performances(
            @Reference PerformanceStore store,
            @Reference ManagementDefinitions definitions,
            @Reference TermHistory history) {
        this.store = store;
        this.definitions = definitions;
        this.history = history;
    }

    /** The performance of one. */
    Performance of(Contract contract, ManagementPolicy policy, LocalDate today, int mostMonths) throws SQLException {
        return of(List.of(contract), Map.of(contract.id(), policy), today, mostMonths)
                .get(contract.id());
    }

    /** Of many, by contract. */
    Map<String, Performance> of(
            Collection<Contract> contracts, Map<String, ManagementPolicy> policies, LocalDate today, int mostMonths)
            throws SQLException {
        List<String> ids = contracts.stream().map(Contract::id).toList();
        Map<String, List<Adoption>> adoptions = store.adoptions(ids);
        Map<String, List<Measure>> measures =
                store.measures(ids, YearMonth.from(today).minusMonths(mostMonths + 1L));
        YearMonth month = YearMonth.from(today);
        Map<String, AgreedTargets> agreed = agreed(ids, month, month);
        Map<String, Performance> all = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            List<Adoption> own = adoptions.getOrDefault(contract.id(), List.of());
            all.put(
                    contract.id(),
                    new PerformanceRule(
                                    contract,
                                    own,
                                    asked -> set(contract, own, asked).map(Definition::content),
                                    agreed.get(contract.id()).in(month),
                                    policies.get(contract.id()),
                                    today)
                            .of(measures.getOrDefault(contract.id(), List.of()), mostMonths));
        }
        return all;
    }

    /** The set that applies to a contract in a month. */
    Optional<Definition<KpiSet>> set(Contract contract, List<Adoption> adoptions, YearMonth month) {
        return PerformanceRule.adopted(adoptions, month)
                .flatMap(adoption ->
                        definitions.set(adoption.set(), contract.lot().region(), month));
    }

    /** The targets that changes have agreed, from month to month, by contract. */
    Map<String, AgreedTargets> agreed(Collection<String> contracts, YearMonth from, YearMonth to) {
        Map<String, List<TermInForce>> terms =
                history.terms(contracts, TermNames.KPI, new Period(from.atDay(1), to.atEndOfMonth()));
        Map<String, AgreedTargets> agreed = new LinkedHashMap<>();
        contracts.forEach(id -> agreed.put(id, new AgreedTargets(terms.getOrDefault(id, List.of()))));
        return agreed;
    }
}
