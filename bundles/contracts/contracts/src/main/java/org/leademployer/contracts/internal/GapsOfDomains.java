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
    private final List<Domain> domains = new CopyOnWriteArrayList<>();

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
        domains.add(new Domain(gaps));
    }

    void removeDomain(ComponentServiceObjects<ContractGaps> gaps) {
        domains.removeIf(domain -> {
            boolean gone = domain.service == gaps;
            if (gone) {
                domain.release();
            }
            return gone;
        });
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
            for (Domain domain : domains) {
                domain.gapsOf(asked).forEach((contract, gaps) -> all.computeIfAbsent(contract, any -> new ArrayList<>())
                        .addAll(gaps));
            }
            return all;
        });
    }

    /** Taken when it is first asked and held for as long as it is there: taken and given back by each request, it would be made anew by each. */
    private static final class Domain {

        private final ComponentServiceObjects<ContractGaps> service;
        private volatile ContractGaps running;
        private volatile boolean released;

        Domain(ComponentServiceObjects<ContractGaps> service) {
            this.service = service;
        }

        Map<String, List<Gap>> gapsOf(List<ContractGaps.Asked> asked) {
            ContractGaps told = running();
            if (told == null) {
                // It has stopped since.
                return Map.of();
            }
            try {
                return told.gapsOf(asked);
            } catch (RuntimeException e) {
                if (service.getServiceReference().getBundle() != null) {
                    throw e;
                }
                // It stopped while it was asked, as when its bundle or ours is updated.
                return Map.of();
            }
        }

        /** Not taken under a lock: to take it may start components, and whoever stops them may wait to release this. */
        private ContractGaps running() {
            if (running != null || released) {
                return running;
            }
            ContractGaps taken = service.getService();
            if (taken != null && !keep(taken)) {
                service.ungetService(taken);
            }
            return running;
        }

        private synchronized boolean keep(ContractGaps taken) {
            boolean kept = running == null && !released;
            if (kept) {
                running = taken;
            }
            return kept;
        }

        private synchronized void release() {
            released = true;
            if (running != null) {
                service.ungetService(running);
                running = null;
            }
        }
    }
}
