/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.internal.rules.PinnedVariant;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pins of contracts. Whether one is in force is asked of the registry each time: it changes by itself (SCH-4). */
@Component(service = Pins.class)
public final class PinsService implements Pins {

    private final Transactions transactions;
    private final PinStore store;
    private final Archive archive;
    private final VariantRegistry registry;
    private final ReadableContracts readable;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public PinsService(
            @Reference Transactions transactions,
            @Reference PinStore store,
            @Reference Archive archive,
            @Reference VariantRegistry registry,
            @Reference ReadableContracts readable,
            @Reference AuditLog audit,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.archive = archive;
        this.registry = registry;
        this.readable = readable;
        this.audit = audit;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public Pin pin(String contractId, VariantId variant, LocalDate from) {
        Deployment deployment = registry.lease(variant)
                .orElseThrow(() -> ScheduleProblems.notDeployed(variant, registry.deployed(variant.schedule()))
                        .toException());
        try {
            return transactions.call(() -> {
                String terms = deployment.deployed().terms().sha256();
                PinnedVariant pin = new PinnedVariant(
                        contractId,
                        variant,
                        terms,
                        from,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actor.get().name(),
                        deployment.carrier());
                Optional<PinnedVariant> before = store.put(pin);
                // What was agreed is kept from now on, whether anything is ever calculated by it or not.
                archive.keep(deployment.archived());
                audit.record(new Change(
                        "variant.pinned",
                        "contract",
                        contractId,
                        before.map(PinsService::values).orElse(Map.of()),
                        values(pin)));
                return pin.toPin(Pin.State.IN_FORCE);
            });
        } finally {
            deployment.giveBack();
        }
    }

    @Override
    public List<Pin> ofContract(String contractId) {
        return store.ofContract(contractId).stream().map(this::pin).toList();
    }

    @Override
    public Map<String, List<Pin>> ofContracts(Collection<String> contractIds) {
        if (contractIds.size() > MOST) {
            throw new IllegalArgumentException(
                    "pins of at most " + MOST + " contracts at once, not of " + contractIds.size());
        }
        return transactions.call(() -> store.ofContracts(contractIds).stream()
                .map(this::pin)
                .collect(Collectors.groupingBy(Pin::contractId, LinkedHashMap::new, Collectors.toList())));
    }

    @Override
    public List<Pin> all(String schedule) {
        return transactions.call(() -> store.all(schedule).stream()
                .filter(pin -> readable.may(Permission.READ_CONTRACTS, pin.contractId()))
                .map(this::pin)
                .toList());
    }

    private Pin pin(PinnedVariant pin) {
        return pin.toPin(pin.state(registry.deployment(pin.variant())
                .map(deployment -> deployment.deployed().terms().sha256())
                .orElse(null)));
    }

    private static Map<String, String> values(PinnedVariant pin) {
        return Map.of(
                "variant", pin.variant().toString(),
                "termsSha256", pin.termsSha256(),
                "from", pin.from().toString(),
                "bundleSha256", pin.carrier().bundle().sha256());
    }
}
