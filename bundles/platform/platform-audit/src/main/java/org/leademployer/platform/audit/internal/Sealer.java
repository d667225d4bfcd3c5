/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.leademployer.platform.audit.AuditHead;
import org.leademployer.platform.audit.internal.rules.Seal;
import org.leademployer.platform.audit.internal.rules.Sealing;
import org.leademployer.platform.audit.internal.rules.WrittenEntry;
import org.leademployer.platform.audit.internal.store.SealStore;
import org.leademployer.platform.audit.spi.AuditAnchor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals what has been committed, after its commit and on a thread of its own, so that no writer waits for another.
 *
 * <p>The order of the chain is the order in which this finds the entries, whatever their numbers or times: a transaction
 * that commits late has small numbers and comes late in the chain, and none is passed over. A batch of seals is one
 * transaction: a kill at any moment leaves all of it or nothing, and the next start goes on from there.
 */
@Component(service = Sealer.class, configurationPid = "org.leademployer.audit", immediate = true)
public final class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    private static final int BATCH = 500;

    /** An entry that was numbered is known as open, or committed, long before this is over. */
    private static final Duration RECENTLY = Duration.ofSeconds(10);

    /**
     * Every time it looks above the number that was the largest a moment ago, and above the first entry that is open here.
     * What transactions of another platform on the same database leave below that is found once in this time, and what
     * they leave after an hour, once in an hour and at each start.
     */
    private static final Duration BETWEEN_LOOKS_FURTHER_BACK = Duration.ofMinutes(1);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private static final Duration LAST_ROUND = Duration.ofSeconds(10);

    private final AuditTables tables;
    private final SealStore seals;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private final Sealing sealing = new Sealing();

    private final Lagging momentAgo = new Lagging(RECENTLY);
    private final Lagging hourAgo = new Lagging(BETWEEN_SWEEPS);
    private final Lagging lookedFurtherBack = new Lagging(BETWEEN_LOOKS_FURTHER_BACK);
    private long largest;

    private final Map<String, AuditHead> anchored = new TreeMap<>();
    private volatile String failure;
    private volatile Map<String, String> failingAnchors = Map.of();

    @Reference(
            service = AuditAnchor.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    volatile List<AuditAnchor> anchors;

    @Activate
    public Sealer(@Reference AuditTables tables, @Reference Clock clock, SealingSettings settings) {
        this(tables, clock);
        long pause = Math.min(60_000, Math.max(10, settings.seal_milliseconds()));
        thread.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Seals when told to. */
    Sealer(AuditTables tables, Clock clock) {
        this.tables = tables;
        this.seals = tables.seals();
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "audit sealer"));
    }

    @Deactivate
    public void stop() {
        // Not interrupted: that would close the database's files under everybody.
        thread.execute(this::round);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_ROUND.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("The rest of the audit log is sealed at the next start.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Seals everything that was committed before this was called, and tells the anchors.
     *
     * @throws org.leademployer.platform.problem.ProblemException when the database does not let it
     */
    synchronized void seal() {
        // First the head there is: what a crash kept from the anchors, and for a new log that it begins here.
        anchor(head());
        if (sealUnsealed()) {
            anchor(head());
        }
    }

    /** Why sealing does not go on; null where it does. */
    String failure() {
        return failure;
    }

    /** Why anchors fail, by their names. */
    Map<String, String> failingAnchors() {
        return failingAnchors;
    }

    private void round() {
        try {
            seal();
            if (failure != null) {
                LOG.info("The audit log is sealed again.");
            }
            failure = null;
        } catch (RuntimeException e) {
            // At the stop of the platform the database may go first; then the next start seals.
            if (failure == null && !thread.isShutdown()) {
                LOG.warn("The audit log cannot be sealed: {}", e.getMessage());
            }
            failure = String.valueOf(e.getMessage());
        }
    }

    private boolean sealUnsealed() {
        long after = nextLookFrom();
        // What is there already is looked at now, sealed or not: else all of it would be looked at until a new entry
        // comes.
        long there = tables.transactions().call(tables.entries()::largest);
        boolean any = false;
        boolean more = true;
        while (more) {
            long begin = after;
            Batch batch = tables.transactions().call(() -> sealBatch(begin));
            after = batch.last();
            more = batch.more();
            any |= batch.sealed();
        }
        largest = Math.max(largest, Math.max(there, after));
        return any;
    }

    private record Batch(boolean sealed, long last, boolean more) {}

    private Batch sealBatch(long after) throws SQLException {
        SealStore.Unsealed unsealed = seals.unsealed(after, BATCH);
        // All are read before the first is written: should one still have to be waited for, nobody waits for this.
        List<WrittenEntry> entries = new ArrayList<>();
        for (long number : unsealed.numbers()) {
            tables.entries().entry(number).ifPresent(entries::add);
        }
        List<Seal> added = new ArrayList<>();
        Seal last = seals.head();
        for (WrittenEntry entry : entries) {
            last = sealing.seal(last, entry);
            added.add(last);
        }
        if (!added.isEmpty()) {
            seals.add(added);
        }
        return new Batch(!added.isEmpty(), unsealed.last(), unsealed.more());
    }

    private long nextLookFrom() {
        long now = System.nanoTime();
        boolean isTimeToSweep = hourAgo.follow(now, largest);
        boolean isTimeToLookFurtherBack = lookedFurtherBack.follow(now, largest);
        momentAgo.follow(now, largest);
        if (isTimeToSweep) {
            return 0;
        }
        return isTimeToLookFurtherBack ? hourAgo.value() : Math.min(momentAgo.value(), tables.firstOpen() - 1);
    }

    private AuditHead head() {
        Seal head = tables.transactions().call(seals::head);
        return new AuditHead(head.position(), head.chainHash(), clock.instant());
    }

    private void anchor(AuditHead head) {
        List<AuditAnchor> now = anchors == null ? List.of() : anchors;
        Map<String, String> failing = new TreeMap<>();
        for (AuditAnchor anchor : now) {
            String name = anchor.name();
            try {
                if (!isAnchored(name, head)) {
                    anchor.anchor(head);
                    anchored.put(name, head);
                }
            } catch (IOException | RuntimeException e) {
                failing.put(name, String.valueOf(e.getMessage()));
                if (!failingAnchors.containsKey(name)) {
                    LOG.warn("The head of the audit log cannot be anchored in {}: {}", name, e.toString());
                }
            }
        }
        anchored.keySet().retainAll(now.stream().map(AuditAnchor::name).toList());
        failingAnchors = Map.copyOf(failing);
    }

    private boolean isAnchored(String name, AuditHead head) {
        AuditHead last = anchored.get(name);
        return last != null
                && last.position() == head.position()
                && last.chainHash().equals(head.chainHash());
    }
}
