/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantFactory;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs bundles out of the archive for the length of a replay (SCH-5). They are installed under a location that the registry
 * does not look at, beside whatever is deployed, and are gone again when the replay ends; one replay at a time.
 */
final class ArchivedBundles {

    private static final Logger LOG = LoggerFactory.getLogger(ArchivedBundles.class);
    private static final String LOCATION = "archive:";

    private final BundleContext context;
    private final Duration startLimit;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ArchivedBundles(BundleContext context, Duration startLimit) {
        this.context = context;
        this.startLimit = startLimit;
    }

    static boolean isArchived(Bundle bundle) {
        return bundle.getLocation().startsWith(LOCATION);
    }

    /** Removes what a replay left that was cut short. */
    void removeLeftovers() {
        for (Bundle bundle : context.getBundles()) {
            if (isArchived(bundle)) {
                LOG.info("Removing {}, left by a replay that was cut short", bundle);
                remove(bundle);
            }
        }
    }

    /** Waits for its turn. {@link Session#close} must follow. */
    Session open() {
        oneAtATime.lock();
        return new Session();
    }

    /** One replay's bundles. */
    final class Session implements AutoCloseable {

        private final Map<String, Bundle> bundles = new LinkedHashMap<>();

        /**
         * The variant as it was.
         *
         * @param bundleSha256 the digest of the bundle that carried it
         * @param content that bundle's bytes
         * @throws org.leademployer.platform.problem.ProblemException archived-variant-unusable (409, SCH-5)
         */
        Variant variant(VariantId id, Validity validity, Terms terms, String bundleSha256, byte[] content) {
            Bundle bundle = bundles.computeIfAbsent(bundleSha256, digest -> start(id, digest, content));
            return find(bundle, id, validity, terms).orElseThrow(() -> ScheduleProblems.archivedVariantUnusable(
                            id, bundleSha256, "does not offer it with the terms that were kept")
                    .toException());
        }

        @Override
        public void close() {
            try {
                bundles.values().forEach(ArchivedBundles::remove);
            } finally {
                oneAtATime.unlock();
            }
        }
    }

    private Bundle start(VariantId id, String sha256, byte[] content) {
        Bundle bundle = null;
        try {
            bundle = context.installBundle(LOCATION + sha256, new ByteArrayInputStream(content));
            // Transient: should the platform end now, it does not start this bundle when it begins again.
            bundle.start(Bundle.START_TRANSIENT);
            return bundle;
        } catch (BundleException e) {
            LOG.warn("Bundle {} out of the archive does not start", sha256, e);
            if (bundle != null) {
                remove(bundle);
            }
            throw ScheduleProblems.archivedVariantUnusable(id, sha256, "cannot be started here: " + e.getMessage())
                    .toException(e);
        }
    }

    private static void remove(Bundle bundle) {
        try {
            bundle.uninstall(); // stops it, too
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} out of the archive cannot be removed", bundle, e);
        }
    }

    /** Looks among what the bundle offers, and waits for what it offers a little after its start. */
    private Optional<Variant> find(Bundle bundle, VariantId id, Validity validity, Terms terms) {
        Object news = new Object();
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context, offers(bundle), null) {
            @Override
            public Object addingService(ServiceReference<Object> reference) {
                Object service = reference.getBundle() == bundle ? super.addingService(reference) : null;
                synchronized (news) {
                    news.notifyAll();
                }
                return service;
            }
        };
        tracker.open();
        try {
            long end = System.nanoTime() + startLimit.toNanos();
            synchronized (news) {
                while (true) {
                    Optional<Variant> found = among(tracker.getServices(new Object[0]), id, validity, terms);
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (found.isPresent() || left <= 0) {
                        return found;
                    }
                    news.wait(Math.min(left, 100));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ScheduleProblems.interrupted().toException(e);
        } finally {
            tracker.close();
        }
    }

    private Filter offers(Bundle bundle) {
        try {
            return context.createFilter("(&(" + Constants.SERVICE_BUNDLEID + "=" + bundle.getBundleId() + ")(|("
                    + Constants.OBJECTCLASS + "=" + Variant.class.getName() + ")(" + Constants.OBJECTCLASS + "="
                    + VariantFactory.class.getName() + ")))");
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Variant> among(Object[] services, VariantId id, Validity validity, Terms terms) {
        for (Object service : services) {
            try {
                Variant variant = null;
                if (service instanceof Variant offered) {
                    variant = offered;
                } else if (service instanceof VariantFactory factory
                        && factory.schedule().equals(id.schedule())) {
                    variant = factory.create(id, validity, terms);
                }
                if (variant != null
                        && id.equals(variant.id())
                        && terms.sha256().equals(variant.terms().sha256())) {
                    return Optional.of(variant);
                }
            } catch (Throwable e) {
                ContainedVariant.rethrowWhatIsOfTheMachine(e);
                LOG.warn("A bundle out of the archive offers what fails", e);
            }
        }
        return Optional.empty();
    }
}
