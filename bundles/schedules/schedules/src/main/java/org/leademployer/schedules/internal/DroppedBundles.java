/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts bundles that are dropped into {@code deploy/}, each on a thread of its own: the one thread that looks at the folder
 * would be held by an activator that hangs, and nothing else could be deployed (SCH-8). What hangs or cannot be started is
 * named among the refused, and tried again while it lies there; a newer version beside it starts in its own time.
 *
 * <p>They are started for as long as the platform runs, never by the framework at its next start: there they come here too.
 */
@Component(
        service = {},
        immediate = true)
public final class DroppedBundles {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedBundles.class);
    private static final int HANGS_AFTER_SECONDS = 10;
    private static final int AGAIN_AFTER_SECONDS = 2;

    private final VariantRegistry registry;
    private final String folder;
    private final BundleTracker<Bundle> tracker;
    private final Map<Long, Thread> starting = new ConcurrentHashMap<>();
    /** Those whose activator had to be told to stop: they are not tried again. */
    private final Set<Long> hung = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "deploy-start");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DroppedBundles(BundleContext context, @Reference VariantRegistry registry) {
        this.registry = registry;
        this.folder = Path.of(System.getProperty("karaf.base", "."), "deploy")
                .toAbsolutePath()
                .normalize()
                .toUri()
                .getPath();
        this.tracker = new BundleTracker<>(context, Bundle.INSTALLED | Bundle.RESOLVED, new Dropped());
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        clock.shutdownNow();
    }

    /** Comes back when a bundle is installed, updated or stopped; leaves when it starts or is uninstalled. */
    private final class Dropped implements BundleTrackerCustomizer<Bundle> {

        @Override
        public Bundle addingBundle(Bundle bundle, BundleEvent event) {
            if (!isDropped(bundle)) {
                return null;
            }
            // Who stops a bundle by hand means it.
            if (event == null || event.getType() != BundleEvent.STOPPED) {
                start(bundle);
            }
            return bundle;
        }

        @Override
        public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            if (event != null && event.getType() == BundleEvent.UPDATED) {
                hung.remove(bundle.getBundleId());
                start(bundle);
            }
        }

        @Override
        public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
            if (bundle.getState() == Bundle.UNINSTALLED) {
                starting.remove(bundle.getBundleId());
                hung.remove(bundle.getBundleId());
                registry.admit(key(bundle));
            }
        }
    }

    private boolean isDropped(Bundle bundle) {
        String location = bundle.getLocation();
        return location.startsWith("file:")
                && location.contains(folder)
                && bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null;
    }

    private void start(Bundle bundle) {
        Thread thread = new Thread(() -> startNow(bundle), "deploy-start-" + bundle.getBundleId());
        thread.setDaemon(true);
        thread.setContextClassLoader(DroppedBundles.class.getClassLoader());
        if (starting.putIfAbsent(bundle.getBundleId(), thread) == null) {
            thread.start();
            clock.schedule(() -> nameIfItHangs(bundle, thread), HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void startNow(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            starting.remove(bundle.getBundleId(), Thread.currentThread());
            if (hung.contains(bundle.getBundleId())) {
                bundle.stop(Bundle.STOP_TRANSIENT);
            } else {
                registry.admit(key(bundle));
            }
        } catch (BundleException | IllegalStateException e) {
            starting.remove(bundle.getBundleId(), Thread.currentThread());
            if (bundle.getState() != Bundle.UNINSTALLED && !hung.contains(bundle.getBundleId())) {
                refuse(bundle, "cannot be started: " + firstLine(e));
                again(bundle);
            }
        }
    }

    private void again(Bundle bundle) {
        if (!clock.isShutdown()) {
            clock.schedule(
                    () -> {
                        if ((bundle.getState() & (Bundle.INSTALLED | Bundle.RESOLVED)) != 0) {
                            start(bundle);
                        }
                    },
                    AGAIN_AFTER_SECONDS,
                    TimeUnit.SECONDS);
        }
    }

    private void nameIfItHangs(Bundle bundle, Thread thread) {
        if (starting.get(bundle.getBundleId()) == thread) {
            refuse(
                    bundle,
                    "has not started within " + HANGS_AFTER_SECONDS
                            + " seconds, and was left behind: its activator hangs."
                            + " Take its file out of deploy/ and bring a mended one with another name and version");
        }
    }

    private void refuse(Bundle bundle, String reason) {
        String file = Path.of(bundle.getLocation().substring("file:".length()))
                .getFileName()
                .toString();
        if (registry.refuse(key(bundle), null, file, List.of(reason))) {
            LOG.warn("{} {}", file, reason);
        }
    }

    private static String key(Bundle bundle) {
        return "start of bundle " + bundle.getBundleId();
    }

    private static String firstLine(Exception e) {
        String message = e.getMessage() == null ? e.getClass().getName() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }
}
