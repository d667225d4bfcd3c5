/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.NamedPin;
import org.leademployer.schedules.Overview;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.VariantUsage;
import org.leademployer.schedules.VariantUsage.Holder;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Joins pins with the names of their contracts, and lists who uses what. */
@Component(service = Overview.class)
public final class OverviewService implements Overview {

    private static final Comparator<VariantId> BY_VARIANT = Comparator.comparing(OverviewService::number)
            .thenComparing(VariantId::schedule)
            .thenComparing(VariantId::region)
            .thenComparing(VariantId::version);

    private final Pins pins;
    private final VariantRegistry registry;
    private final KnownContracts contracts;
    private final Access access;

    @Activate
    public OverviewService(
            @Reference Pins pins,
            @Reference VariantRegistry registry,
            @Reference KnownContracts contracts,
            @Reference Access access) {
        this.pins = pins;
        this.registry = registry;
        this.contracts = contracts;
        this.access = access;
    }

    @Override
    public List<NamedPin> pins(String schedule) {
        Map<String, ContractName> names = contracts.byId();
        boolean nameless = contracts.mayReadNameless();
        return pins.all(schedule).stream()
                .filter(pin -> nameless || names.containsKey(pin.contractId()))
                .map(pin -> named(pin, names.get(pin.contractId())))
                .sorted(Comparator.comparing(
                                NamedPin::reference, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(named -> named.pin().contractId())
                        .thenComparing(named -> named.pin().variant().schedule())
                        .thenComparing(named -> named.pin().from()))
                .toList();
    }

    @Override
    public List<VariantUsage> usage(String schedule) {
        Map<VariantId, Set<Holder>> pinned = new TreeMap<>(BY_VARIANT);
        for (NamedPin named : pins(schedule)) {
            pinned.computeIfAbsent(named.pin().variant(), OverviewService::holders)
                    .add(new Holder(named.pin().contractId(), named.reference(), named.region()));
        }
        Set<String> schedules = schedule == null ? new TreeSet<>(registry.schedules()) : Set.of(schedule);
        Map<VariantId, Set<Holder>> drafts = new TreeMap<>(BY_VARIANT);
        Set<VariantId> all = new TreeSet<>(BY_VARIANT);
        all.addAll(pinned.keySet());
        for (String one : schedules) {
            registry.deployed(one).stream()
                    .map(DeployedVariant::id)
                    .filter(id -> access.mayWithin(Permission.READ_SCHEDULES, id.region()))
                    .forEach(all::add);
            drafts(one, drafts);
        }
        all.addAll(drafts.keySet());
        return all.stream()
                .map(id -> new VariantUsage(
                        id,
                        registry.find(id).isPresent(),
                        new ArrayList<>(pinned.getOrDefault(id, Set.of())),
                        new ArrayList<>(drafts.getOrDefault(id, Set.of()))))
                .toList();
    }

    /** Those that have chosen nothing for the schedule take the newest on their first day (SCH-3). */
    private void drafts(String schedule, Map<VariantId, Set<Holder>> drafts) {
        Set<String> chosen = new TreeSet<>();
        pins.all(schedule).forEach(pin -> chosen.add(pin.contractId()));
        for (ContractName contract : contracts.all()) {
            if (contract.draft() && !chosen.contains(contract.id())) {
                LocalDate first = contract.term().from();
                registry.newest(schedule, contract.region(), first)
                        .ifPresent(variant -> drafts.computeIfAbsent(variant.id(), OverviewService::holders)
                                .add(new Holder(contract.id(), contract.reference(), contract.region())));
            }
        }
    }

    private static Set<Holder> holders(VariantId any) {
        return new TreeSet<>(
                Comparator.comparing(Holder::reference, Comparator.nullsLast(Comparator.<String>naturalOrder()))
                        .thenComparing(Holder::contractId));
    }

    private static NamedPin named(Pin pin, ContractName contract) {
        return contract == null
                ? new NamedPin(pin, null, null)
                : new NamedPin(pin, contract.reference(), contract.region());
    }

    /** Schedules with numbers in their order, words after them. */
    private static int number(VariantId id) {
        return Character.isDigit(id.schedule().charAt(0)) ? Integer.parseInt(id.schedule()) : Integer.MAX_VALUE;
    }
}
