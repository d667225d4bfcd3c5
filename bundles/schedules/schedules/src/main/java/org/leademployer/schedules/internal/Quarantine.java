/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.internal.rules.Breaker;
import org.leademployer.schedules.internal.store.QuarantineStore;
import org.leademployer.schedules.internal.store.QuarantineStore.Quarantined;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps variants in quarantine over restarts (SCH-8): the same terms carried by the same bytes stay there until somebody
 * releases them. Mended ones begin anew.
 */
@Component(service = Quarantine.class, immediate = true)
public final class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private static final Duration LAST_ROW = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final QuarantineStore store;
    private final AuditLog audit;
    private final VariantRegistry registry;
    private final Map<VariantId, Quarantined> kept;
    /** A variant comes into quarantine in the midst of a calculation, whose transaction will be rolled back. */
    private final ExecutorService writer = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "schedules-quarantine");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Quarantine(
            @Reference Transactions transactions,
            @Reference QuarantineStore store,
            @Reference AuditLog audit,
            @Reference VariantRegistry registry) {
        this.transactions = transactions;
        this.store = store;
        this.audit = audit;
        this.registry = registry;
        this.kept = new ConcurrentHashMap<>(transactions.call(
                () -> store.all().stream().collect(Collectors.toMap(Quarantined::variant, Function.identity()))));
        registry.watch(this::watch);
    }

    @Deactivate
    void close() {
        registry.watch(deployment -> deployment.variant().keptBy(shut -> {}));
        writer.shutdown();
        try {
            // What is under way is a row.
            if (!writer.awaitTermination(LAST_ROW.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("A variant came into quarantine, and it could not be kept before the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets a variant out. Wants an open transaction. */
    void release(VariantId variant) throws SQLException {
        store.remove(variant);
        kept.remove(variant);
    }

    private void watch(Deployment deployment) {
        DeployedVariant deployed = deployment.deployed();
        Quarantined before = kept.get(deployed.id());
        if (before != null
                && before.termsSha256().equals(deployed.terms().sha256())
                && before.bundleSha256().equals(deployed.bundle().sha256())) {
            deployment.variant().quarantine(before.since(), before.failures());
            LOG.info("{} is in quarantine since {}, until it is released or mended", deployed.id(), before.since());
        }
        deployment.variant().keptBy(shut -> keep(deployed, shut));
    }

    private void keep(DeployedVariant deployed, Breaker shut) {
        Quarantined quarantined = new Quarantined(
                deployed.id(),
                deployed.terms().sha256(),
                deployed.bundle().sha256(),
                shut.since().truncatedTo(ChronoUnit.MICROS),
                shut.failed().size());
        kept.put(deployed.id(), quarantined);
        writer.execute(() -> {
            try {
                transactions.run(() -> {
                    store.put(quarantined);
                    audit.record(new Change(
                            "variant.quarantined",
                            "variant",
                            deployed.id().toString(),
                            Map.of(),
                            Map.of("failures", Integer.toString(quarantined.failures()))));
                });
            } catch (RuntimeException e) {
                LOG.warn("That {} is in quarantine cannot be kept: a restart would let it out", deployed.id(), e);
            }
        });
    }
}
