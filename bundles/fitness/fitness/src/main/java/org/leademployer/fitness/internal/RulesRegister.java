/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.leademployer.fitness.RefusedRouting;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.spi.RoutingRules;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The routings that bundles bring: each is asked about every cell before it is taken, and refused with all that is wrong with it
 * (FTP-1, FTP-2, FTP-4). Of two with one identity the first is taken; when it goes, the next takes its place.
 */
@Component(service = RulesRegister.class, immediate = true)
public final class RulesRegister {

    private static final Logger LOG = LoggerFactory.getLogger(RulesRegister.class);

    /** It has its answers ready, or hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Comparator<ContainedRules> NEWEST_FIRST = Comparator.comparing(ContainedRules::validFrom)
            .thenComparing(rules -> rules.id().version())
            .reversed()
            .thenComparing(ContainedRules::id);

    private final BundleContext context;
    private final Geography geography;
    private final Duration limit;
    private final ExecutorService threads;
    private final ServiceTracker<RoutingRules, ContainedRules> tracker;
    private final Object change = new Object();
    /** In the order in which they came. */
    private final List<ContainedRules> candidates = new ArrayList<>();

    private volatile List<ContainedRules> taken = List.of();
    private volatile List<RefusedRouting> refused = List.of();

    @Activate
    public RulesRegister(BundleContext context, @Reference Geography geography) {
        this(context, geography, LIMIT);
    }

    /** @param context null where nothing is tracked */
    RulesRegister(BundleContext context, Geography geography, Duration limit) {
        this.context = context;
        this.geography = geography;
        this.limit = limit;
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "routing-asked-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(RulesRegister.class.getClassLoader());
            return thread;
        });
        this.tracker = context == null ? null : new ServiceTracker<>(context, RoutingRules.class, new Arrivals());
        if (tracker != null) {
            tracker.open();
        }
    }

    @Deactivate
    void close() {
        if (tracker != null) {
            tracker.close();
        }
        threads.shutdownNow();
    }

    /** Examines what a bundle brings, and takes or refuses it. @param rules null where its service cannot be had */
    ContainedRules arrive(RoutingRules rules, String origin) {
        ContainedRules candidate = new ContainedRules(rules, origin, threads, limit);
        candidate.examine();
        if (candidate.id() != null && geography.node(candidate.id().region()).isEmpty()) {
            candidate.fault("ORG-1: '" + candidate.id().region() + "' is not a node of the geography");
        }
        if (candidate.faults().isEmpty()) {
            LOG.info("{} is deployed from {}", candidate.id(), origin);
        } else {
            LOG.warn("The routing from {} is refused: {}", origin, String.join("; ", candidate.faults()));
        }
        synchronized (change) {
            candidates.add(candidate);
            redraw();
        }
        return candidate;
    }

    void leave(ContainedRules candidate) {
        synchronized (change) {
            candidates.remove(candidate);
            redraw();
        }
        LOG.info("{} from {} is gone", candidate.id(), candidate.origin());
    }

    private void redraw() {
        Map<RoutingId, ContainedRules> byId = new LinkedHashMap<>();
        List<RefusedRouting> wrong = new ArrayList<>();
        for (ContainedRules candidate : candidates) {
            List<String> faults = candidate.faults();
            if (faults.isEmpty()) {
                ContainedRules first = byId.putIfAbsent(candidate.id(), candidate);
                if (first != null) {
                    faults = List.of("SCH-1: " + candidate.id() + " is deployed already, from " + first.origin()
                            + ": give this one a version of its own");
                }
            }
            if (!faults.isEmpty()) {
                wrong.add(new RefusedRouting(candidate.origin(), false, faults));
            }
        }
        taken = byId.values().stream().sorted(NEWEST_FIRST).toList();
        refused = List.copyOf(wrong);
    }

    /** Those that are taken: what came into force last, first. */
    List<ContainedRules> taken() {
        return taken;
    }

    List<RefusedRouting> refused() {
        return refused;
    }

    /** Of this very node. */
    Optional<ContainedRules> inForce(Region node, LocalDate on) {
        for (ContainedRules rules : taken) {
            if (rules.id().region().equals(node) && rules.isInForce(on)) {
                return Optional.of(rules);
            }
        }
        return Optional.empty();
    }

    private final class Arrivals implements ServiceTrackerCustomizer<RoutingRules, ContainedRules> {

        @Override
        public ContainedRules addingService(ServiceReference<RoutingRules> reference) {
            return arrive(
                    service(reference),
                    reference.getBundle().getSymbolicName() + " "
                            + reference.getBundle().getVersion());
        }

        /** Making it may hang as well as using it. */
        private RoutingRules service(ServiceReference<RoutingRules> reference) {
            try {
                return CompletableFuture.supplyAsync(() -> context.getService(reference), threads)
                        .get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                LOG.warn("The routing of {} cannot be had within {}", reference.getBundle(), limit, e);
                return null;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("told to stop", e);
            }
        }

        @Override
        public void modifiedService(ServiceReference<RoutingRules> reference, ContainedRules candidate) {
            // Nothing that is asked of a routing is in the properties of its service.
        }

        @Override
        public void removedService(ServiceReference<RoutingRules> reference, ContainedRules candidate) {
            leave(candidate);
            context.ungetService(reference);
        }
    }
}
