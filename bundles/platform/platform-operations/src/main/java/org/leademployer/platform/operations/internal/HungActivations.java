/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bundles of {@code deploy/} whose activator does not come back (SCH-8). They are started by the thread that takes files in,
 * and while one hangs no other file is looked at: it is named, and its thread told to stop. One that listens fails, as
 * if it had thrown, and the others go on; of one that does not, health says what to do.
 */
@Component(
        service = HealthCheck.class,
        immediate = true,
        property = {"hc.name=activations", "hc.tags=readiness"})
public final class HungActivations implements HealthCheck, SynchronousBundleListener {

    private static final Logger LOG = LoggerFactory.getLogger(HungActivations.class);

    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** For one that has hung before: file installation tries again and again. */
    private static final Duration NEXT_LIMIT = Duration.ofSeconds(1);

    private final BundleContext context;
    private final Map<Bundle, Starting> starting = new ConcurrentHashMap<>();
    /** By bundle, and when it was changed last: what is mended has its time again. */
    private final Set<String> hung = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "hung-activations");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public HungActivations(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
        looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() {
        context.removeBundleListener(this);
        looking.shutdownNow();
    }

    /** Told on the thread that starts the bundle, as synchronous listeners are. */
    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        if (event.getType() == BundleEvent.STARTING && bundle.getLocation().startsWith("file:")) {
            starting.put(bundle, new Starting(Thread.currentThread(), System.nanoTime()));
        } else {
            starting.remove(bundle);
        }
    }

    void look() {
        starting.forEach((bundle, start) -> {
            Duration limit = hung.contains(revision(bundle)) ? NEXT_LIMIT : LIMIT;
            if (start.lasts().compareTo(limit) > 0 && starting.get(bundle) == start) {
                if (hung.add(revision(bundle))) {
                    LOG.warn(
                            "{} has not come back from its activation for {} seconds, and is told to stop; take it out of"
                                    + " deploy/",
                            file(bundle),
                            limit.toSeconds());
                }
                start.thread().interrupt();
            }
        });
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        for (Bundle bundle : context.getBundles()) {
            if (hung.contains(revision(bundle)) && bundle.getState() != Bundle.ACTIVE) {
                log.info(
                        starting.containsKey(bundle)
                                ? "{} hangs in its activation: no file of deploy/ is taken in until it comes back. Take it"
                                        + " out of deploy/; where that does not help, stop the platform and delete data/cache."
                                : "{} hung in its activation and was stopped. Take it out of deploy/, or mend it.",
                        file(bundle));
            }
        }
        return new Result(log);
    }

    private static String revision(Bundle bundle) {
        return bundle.getBundleId() + " " + bundle.getLastModified();
    }

    private static String file(Bundle bundle) {
        String location = bundle.getLocation();
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
    }

    /** A start under way. @param since as of {@link System#nanoTime} */
    private record Starting(Thread thread, long since) {
        Duration lasts() {
            return Duration.ofNanos(System.nanoTime() - since);
        }
    }
}
