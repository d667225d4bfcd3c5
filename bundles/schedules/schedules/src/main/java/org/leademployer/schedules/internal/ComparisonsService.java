/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.ArchivedTerms;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.Comparison;
import org.leademployer.schedules.Comparisons;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.internal.rules.CanonicalTerms;
import org.leademployer.schedules.internal.rules.FiguresText;
import org.leademployer.schedules.internal.rules.PinnedVariant;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.internal.rules.TermComparison;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.VariantFactory;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Variants side by side, deployed or out of the archive (SCH-6). */
@Component(service = Comparisons.class)
public final class ComparisonsService implements Comparisons {

    private final Transactions transactions;
    private final VariantRegistry registry;
    private final PinStore pins;
    private final CalculationStore calculations;
    private final Archive archive;
    private final Access access;

    /** They say what the terms mean; a comparison does without. */
    @Reference(
            service = VariantFactory.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    volatile List<VariantFactory> factories = List.of();

    @Activate
    public ComparisonsService(
            @Reference Transactions transactions,
            @Reference VariantRegistry registry,
            @Reference PinStore pins,
            @Reference CalculationStore calculations,
            @Reference Archive archive,
            @Reference Access access) {
        this.transactions = transactions;
        this.registry = registry;
        this.pins = pins;
        this.calculations = calculations;
        this.archive = archive;
        this.access = access;
    }

    @Override
    public Comparison compare(VariantId left, VariantId right) {
        Optional<Found> one = find(left);
        Optional<Found> other = find(right);
        List<VariantId> missing = new ArrayList<>();
        if (one.isEmpty()) {
            missing.add(left);
        }
        if (other.isEmpty() && !right.equals(left)) {
            missing.add(right);
        }
        if (!missing.isEmpty()) {
            throw ScheduleProblems.notDeployed(missing, visible(left.schedule()))
                    .toException();
        }
        return new Comparison(
                one.orElseThrow().side(),
                other.orElseThrow().side(),
                TermComparison.of(one.get().terms(), other.get().terms(), definitions(left.schedule())));
    }

    @Override
    public ArchivedTerms archived(VariantId variant) {
        return pinned(variant)
                .map(pin -> transactions.call(() -> new ArchivedTerms(
                        variant,
                        calculations.validity(variant, pin.termsSha256()).orElse(null),
                        pin.carrier().source(),
                        pin.carrier().file(),
                        terms(pin.termsSha256()),
                        pin.carrier().bundle())))
                .orElseThrow(() -> Problems.notFound("pinned variant", variant.toString())
                        .withRule("SCH-5")
                        .withNext("See what is pinned with 'schedule:usage " + variant.schedule() + "'.")
                        .toException());
    }

    @Override
    public String archivedFile(VariantId variant) {
        return FiguresText.of(archived(variant));
    }

    private record Found(Comparison.Side side, Terms terms) {}

    private Optional<Found> find(VariantId variant) {
        if (!mayRead(variant)) {
            return Optional.empty();
        }
        return registry.find(variant).map(deployed -> found(deployed)).or(() -> pinned(variant)
                .map(pin -> found(
                        variant,
                        transactions.call(() -> terms(pin.termsSha256())),
                        pin.carrier().bundle(),
                        false)));
    }

    private static Found found(DeployedVariant deployed) {
        return found(deployed.id(), deployed.terms(), deployed.bundle(), true);
    }

    private static Found found(VariantId variant, Terms terms, BundleIdentity bundle, boolean deployed) {
        return new Found(new Comparison.Side(variant, terms.sha256(), bundle, deployed), terms);
    }

    private Optional<PinnedVariant> pinned(VariantId variant) {
        if (!mayRead(variant)) {
            return Optional.empty();
        }
        return transactions.call(() -> pins.all(variant.schedule())).stream()
                .filter(pin -> pin.variant().equals(variant))
                .max(Comparator.comparing(PinnedVariant::pinnedAt));
    }

    private Terms terms(String sha256) throws java.sql.SQLException {
        return CanonicalTerms.read(archive.read(sha256));
    }

    private boolean mayRead(VariantId variant) {
        return access.mayWithin(Permission.READ_SCHEDULES, variant.region());
    }

    private List<DeployedVariant> visible(String schedule) {
        return registry.deployed(schedule).stream()
                .filter(deployed -> mayRead(deployed.id()))
                .toList();
    }

    private Map<String, TermDefinition> definitions(String schedule) {
        Map<String, TermDefinition> definitions = new HashMap<>();
        for (VariantFactory factory : factories) {
            if (factory.schedule().equals(schedule)) {
                factory.definitions().forEach(definition -> definitions.put(definition.name(), definition));
            }
        }
        return definitions;
    }
}
