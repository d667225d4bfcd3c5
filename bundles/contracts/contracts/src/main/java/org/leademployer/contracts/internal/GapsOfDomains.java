/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Gap;
import org.leademployer.contracts.internal.store.AwardedLotStore;
import org.leademployer.contracts.spi.ContractGaps;
import org.leademployer.platform.Region;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * What other domains find lacking of contracts. A domain that the policy names and that does not answer is itself a gap: no
 * contract starts past it while its bundle is away (CON-3).
 */
@Component(service = GapsOfDomains.class)
public final class GapsOfDomains {

    private static final String CON_3 = "CON-3";

    private final Transactions transactions;
    private final AwardedLotStore lots;
    private final Function<Region, List<String>> expected;
    private final List<Domain> domains = new CopyOnWriteArrayList<>();

    @Activate
    public GapsOfDomains(
            @Reference Transactions transactions,
            @Reference AwardedLotStore lots,
            @Reference DefinitionRegister definitions,
            @Reference TermBook book) {
        this(transactions, lots, node -> definitions
                .policy(node, book.today())
                .map(policy -> policy.content().startGates())
                .orElse(List.of()));
    }

    /** @param expected the domains without which no contract of a node starts */
    public GapsOfDomains(Transactions transactions, AwardedLotStore lots, Function<Region, List<String>> expected) {
        this.transactions = transactions;
        this.lots = lots;
        this.expected = expected;
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
        if (contracts.isEmpty()) {
            return Map.of();
        }
        return transactions.call(() -> {
            Map<String, List<Gap>> all = new HashMap<>();
            Set<String> answering = ask(contracts, all);
            Map<Region, List<Gap>> silent = new HashMap<>();
            for (Contract contract : contracts) {
                add(
                        all,
                        contract.id(),
                        silent.computeIfAbsent(contract.lot().region(), node -> silent(node, answering)));
            }
            return all;
        });
    }

    /** @return the names of those that have answered */
    private Set<String> ask(Collection<Contract> contracts, Map<String, List<Gap>> all) throws SQLException {
        if (domains.isEmpty()) {
            return Set.of();
        }
        Map<String, Set<String>> procurements =
                lots.procurements(contracts.stream().map(Contract::id).toList());
        List<ContractGaps.Asked> asked = contracts.stream()
                .map(one -> new ContractGaps.Asked(one, procurements.getOrDefault(one.id(), Set.of())))
                .toList();
        Set<String> answering = new HashSet<>();
        for (Domain domain : domains) {
            domain.gapsOf(asked).ifPresent(told -> {
                told.forEach((contract, gaps) -> add(all, contract, gaps));
                answering.add(domain.name);
            });
        }
        return answering;
    }

    private List<Gap> silent(Region node, Set<String> answering) {
        return expected.apply(node).stream()
                .filter(name -> !answering.contains(name))
                .map(name -> new Gap("the domain " + name + ", which has to be asked and does not answer", CON_3))
                .toList();
    }

    private static void add(Map<String, List<Gap>> all, String contract, List<Gap> gaps) {
        if (!gaps.isEmpty()) {
            all.computeIfAbsent(contract, any -> new ArrayList<>()).addAll(gaps);
        }
    }

    /** Taken when it is first asked and held for as long as it is there: taken and given back by each request, it would be made anew by each. */
    private static final class Domain {

        private final ComponentServiceObjects<ContractGaps> service;
        private final String name;
        private volatile ContractGaps running;
        private volatile boolean released;

        Domain(ComponentServiceObjects<ContractGaps> service) {
            this.service = service;
            this.name = String.valueOf(service.getServiceReference().getProperty(ContractGaps.DOMAIN));
        }

        /** Nothing where it has stopped, as when its bundle or ours is updated. */
        Optional<Map<String, List<Gap>>> gapsOf(List<ContractGaps.Asked> asked) {
            ContractGaps told = running();
            if (told == null) {
                return Optional.empty();
            }
            try {
                return Optional.of(told.gapsOf(asked));
            } catch (RuntimeException e) {
                if (service.getServiceReference().getBundle() != null) {
                    throw e;
                }
                return Optional.empty();
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
