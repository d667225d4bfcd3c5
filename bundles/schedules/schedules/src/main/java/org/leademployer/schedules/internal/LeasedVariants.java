/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.Period;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;

/** The variants of one calculation by period, each leased once, until it ends. */
final class LeasedVariants implements AutoCloseable {

    private record Stretch(Period period, Deployment deployment) {}

    private final VariantRegistry registry;
    private final Map<VariantId, Deployment> leased = new LinkedHashMap<>();
    private final List<Stretch> stretches = new ArrayList<>();

    LeasedVariants(VariantRegistry registry) {
        this.registry = registry;
    }

    /** Leases a variant, once for however many periods. @return empty when it is not deployed */
    Optional<Deployment> lease(VariantId id) {
        Deployment already = leased.get(id);
        if (already != null) {
            return Optional.of(already);
        }
        Optional<Deployment> deployment = registry.lease(id);
        deployment.ifPresent(one -> leased.put(id, one));
        return deployment;
    }

    /** Puts a leased variant in force over the next period. */
    void add(Period period, Deployment deployment) {
        stretches.add(new Stretch(period, deployment));
    }

    <V extends Variant> List<InForce<V>> inForce(Class<V> type, VariantCalls calls) {
        List<InForce<V>> inForce = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            inForce.add(stretch.deployment().variant().over(stretch.period(), type, calls));
        }
        return List.copyOf(inForce);
    }

    /** Those in force, each once. */
    List<DeployedVariant> deployed() {
        return stretches.stream()
                .map(stretch -> stretch.deployment().deployed())
                .distinct()
                .toList();
    }

    List<Basis> basis() {
        return stretches.stream()
                .map(stretch -> new Basis(
                        stretch.period(),
                        stretch.deployment().deployed().id(),
                        stretch.deployment().deployed().terms().sha256(),
                        stretch.deployment().deployed().bundle()))
                .toList();
    }

    /** On which days the variants are valid, one for each entry of the basis. */
    List<Validity> validities() {
        return stretches.stream()
                .map(stretch -> stretch.deployment().deployed().validity())
                .toList();
    }

    List<Archive.Item> archived() {
        return leased.values().stream()
                .flatMap(deployment -> deployment.archived().stream())
                .toList();
    }

    @Override
    public void close() {
        leased.values().forEach(Deployment::giveBack);
    }
}
