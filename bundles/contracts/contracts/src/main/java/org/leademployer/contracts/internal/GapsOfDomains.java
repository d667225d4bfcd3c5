/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.internal.store.AwardedLotStore;
import org.leademployer.contracts.spi.ContractGaps;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** What the domains that are running find lacking of contracts. */
@Component(service = GapsOfDomains.class)
public final class GapsOfDomains {

    private final Transactions transactions;
    private final AwardedLotStore lots;
    private final List<ComponentServiceObjects<ContractGaps>> domains = new CopyOnWriteArrayList<>();

    @Activate
    public GapsOfDomains(@Reference Transactions transactions, @Reference AwardedLotStore lots) {
        this.transactions = transactions;
        this.lots = lots;
    }

    /** Not the service itself, which may want contracts: it is asked for when all that it wants is there. */
    @Reference(
            service = ContractGaps.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addDomain(ComponentServiceObjects<ContractGaps> gaps) {
        domains.add(gaps);
    }

    void removeDomain(ComponentServiceObjects<ContractGaps> gaps) {
        domains.remove(gaps);
    }

    /** By the id of the contract; those that lack nothing are left out. */
    Map<String, List<Gap>> of(Collection<Contract> contracts) {
        if (domains.isEmpty() || contracts.isEmpty()) {
            return Map.of();
        }
        return transactions.call(() -> {
            Map<String, Set<String>> procurements =
                    lots.procurements(contracts.stream().map(Contract::id).toList());
            List<ContractGaps.Asked> asked = contracts.stream()
                    .map(one -> new ContractGaps.Asked(one, procurements.getOrDefault(one.id(), Set.of())))
                    .toList();
            Map<String, List<Gap>> all = new HashMap<>();
            for (ComponentServiceObjects<ContractGaps> domain : domains) {
                told(domain, asked).forEach((contract, gaps) -> all.computeIfAbsent(contract, any -> new ArrayList<>())
                        .addAll(gaps));
            }
            return all;
        });
    }

    private static Map<String, List<Gap>> told(
            ComponentServiceObjects<ContractGaps> domain, List<ContractGaps.Asked> asked) {
        ContractGaps running = domain.getService();
        if (running == null) {
            // It has stopped since.
            return Map.of();
        }
        try {
            return running.gapsOf(asked);
        } catch (RuntimeException e) {
            if (isRegistered(domain)) {
                throw e;
            }
            return Map.of();
        } finally {
            release(domain, running);
        }
    }

    private static boolean isRegistered(ComponentServiceObjects<ContractGaps> domain) {
        return domain.getServiceReference().getBundle() != null;
    }

    /** A domain that stops while it is asked, as when its bundle or ours is updated, is released by the framework. */
    private static void release(ComponentServiceObjects<ContractGaps> domain, ContractGaps running) {
        try {
            domain.ungetService(running);
        } catch (IllegalArgumentException | IllegalStateException e) {
            if (isRegistered(domain)) {
                throw e;
            }
        }
    }
}
