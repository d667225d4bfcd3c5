/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import java.math.BigDecimal;
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
import org.leademployer.contractmanagement.internal.rules.PerformanceRule;
import org.leademployer.contractmanagement.internal.store.PerformanceStore;
import org.leademployer.contractmanagement.spi.AgreedTargets;
import org.leademployer.contracts.Contract;
import org.leademployer.platform.definition.Definition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Reads how contracts perform. Everything happens in the transaction that is open. */
@Component(service = Performances.class)
public final class Performances {

    private final PerformanceStore store;
    private final ManagementDefinitions definitions;

    /** Null while nobody keeps terms of running contracts. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile AgreedTargets agreedTargets;

    @Activate
    public Performances(@Reference PerformanceStore store, @Reference ManagementDefinitions definitions) {
        this.store = store;
        this.definitions = definitions;
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
        Map<String, Map<String, BigDecimal>> agreed = agreed(ids, today);
        Map<String, Performance> all = new LinkedHashMap<>();
        for (Contract contract : contracts) {
            List<Adoption> own = adoptions.getOrDefault(contract.id(), List.of());
            all.put(
                    contract.id(),
                    new PerformanceRule(
                                    contract,
                                    own,
                                    month -> set(contract, own, month).map(Definition::content),
                                    agreed.getOrDefault(contract.id(), Map.of()),
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

    Map<String, Map<String, BigDecimal>> agreed(Collection<String> contracts, LocalDate on) {
        AgreedTargets targets = agreedTargets;
        return targets == null ? Map.of() : targets.of(contracts, on);
    }
}
