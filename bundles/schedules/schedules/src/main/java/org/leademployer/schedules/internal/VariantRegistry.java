/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.DeployedVariant.Source;
import org.leademployer.schedules.RefusedVariant;
import org.leademployer.schedules.Variants;
import org.leademployer.schedules.internal.rules.Breaker;
import org.leademployer.schedules.internal.rules.Segments;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.framework.Bundle;
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
 * Every variant that is deployed, by identity (SCH-1). Whoever looks one up reads a picture that is never changed, only
 * replaced as a whole: no lock, and no half of a swap.
 *
 * <p>Of several variants with one identity the first is kept and the others are refused; when it goes, the next takes its
 * place. Of several figures files it is the one whose name carries region and version, whenever they came. What a replay has taken out of the archive is not seen here: it must not bring a contract back to life.
 */
@Component(
        service = {Variants.class, VariantRegistry.class},
        immediate = true,
        configurationPid = "org.leademployer.schedules")
public final class VariantRegistry implements Variants {

    private static final Logger LOG = LoggerFactory.getLogger(VariantRegistry.class);

    /** For what a variant says of itself: it has that ready, or hangs. */
    private static final Duration ASKING_LIMIT = Duration.ofSeconds(5);

    private final Asking asking = new Asking(ASKING_LIMIT);
    private final BundleContext context;
    private final Geography geography;
    private final Access access;
    private final Clock clock;
    private final Duration leaseLimit;
    private final Breaker.Policy breaking;
    private final UnresolvedVariants unresolved;
    private final ServiceTracker<Variant, Candidate> tracker;
    private final Map<Long, Revision> contents = new ConcurrentHashMap<>();

    private final Object change = new Object();
    /** In the order in which they came. */
    private final List<Candidate> candidates = new ArrayList<>();

    private final Map<String, Refused> refusedFiles = new LinkedHashMap<>();
    private final Map<Variant, Figured> figured = new IdentityHashMap<>();
    private volatile Picture picture = Picture.EMPTY;
    private Consumer<Deployment> watcher = deployment -> {};

    @Activate
    public VariantRegistry(
            BundleContext context,
            @Reference Geography geography,
            @Reference Access access,
            @Reference Clock clock,
            Limits limits) {
        this(
                context,
                geography,
                access,
                clock,
                Duration.ofSeconds(limits.lease_seconds()),
                new Breaker.Policy(
                        limits.breaker_failures(),
                        Duration.ofSeconds(limits.breaker_window_seconds()),
                        Duration.ofSeconds(limits.breaker_pause_seconds()),
                        limits.breaker_openings()));
    }

    VariantRegistry(BundleContext context, Geography geography, Access access, Clock clock, Duration leaseLimit) {
        this(context, geography, access, clock, leaseLimit, Breaker.Policy.USUAL);
    }

    VariantRegistry(
            BundleContext context,
            Geography geography,
            Access access,
            Clock clock,
            Duration leaseLimit,
            Breaker.Policy breaking) {
        this.context = context;
        this.geography = geography;
        this.access = access;
        this.clock = clock;
        this.leaseLimit = leaseLimit;
        this.breaking = breaking;
        this.unresolved = new UnresolvedVariants(context);
        this.tracker = new ServiceTracker<>(context, Variant.class, new Arrivals());
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
        asking.close();
    }

    @Override
    public List<DeployedVariant> deployed(String schedule) {
        return everywhere(schedule).stream()
                .filter(variant -> isReadable(variant.id()))
                .toList();
    }

    /** Whoever asks: for calculations, which are allowed or not before. */
    List<DeployedVariant> everywhere(String schedule) {
        return picture.bySchedule().getOrDefault(schedule, List.of());
    }

    /** What is laid down for a node is read by whoever reads there, above it or below it. */
    private boolean isReadable(VariantId variant) {
        return isReadable(variant.region());
    }

    /** Every schedule of which a variant is deployed. */
    Set<String> schedules() {
        return picture.bySchedule().keySet();
    }

    @Override
    public Optional<DeployedVariant> find(VariantId id) {
        return Optional.ofNullable(picture.byId().get(id))
                .filter(deployment -> isReadable(id))
                .map(Deployment::deployed);
    }

    @Override
    public Optional<DeployedVariant> newest(String schedule, Region region, LocalDate day) {
        return Segments.newest(everywhere(schedule), geography.pathToNational(region), day);
    }

    @Override
    public Optional<Containment> containment(VariantId id) {
        return deployment(id).map(VariantRegistry::containment);
    }

    static Containment containment(Deployment deployment) {
        Breaker breaker = deployment.variant().breaker();
        return new Containment(
                Containment.State.valueOf(breaker.state().name()),
                breaker.failed().size(),
                breaker.state() == Breaker.State.ACTIVE ? null : breaker.since(),
                breaker.retryAt());
    }

    @Override
    public List<RefusedVariant> refused() {
        List<RefusedVariant> refused = new ArrayList<>();
        picture.refused().stream()
                .filter(one -> isReadable(one.region()))
                .map(Refused::variant)
                .forEach(refused::add);
        if (isReadable((Region) null)) {
            refused.addAll(unresolved.now());
        }
        return List.copyOf(refused);
    }

    /** How many files and bundles are refused in the whole country, whoever asks. */
    int refusedEverywhere() {
        return picture.refused().size() + unresolved.now().size();
    }

    /** What was meant for nobody knows which node is shown to whoever runs the whole platform. */
    private boolean isReadable(Region region) {
        return region == null
                ? access.may(Permission.READ_OPERATIONS, Region.NATIONAL)
                : access.mayWithin(Permission.READ_SCHEDULES, region);
    }

    /**
     * Leases a variant. {@link Deployment#giveBack} must follow.
     *
     * @return empty when it is not deployed
     */
    Optional<Deployment> lease(VariantId id) {
        while (true) {
            Deployment deployment = picture.byId().get(id);
            if (deployment == null || deployment.lease()) {
                return Optional.ofNullable(deployment);
            }
            // Withdrawn since we looked; what is withdrawn has left the picture before.
            Thread.onSpinWait();
        }
    }

    /** What is deployed under an identity, without a lease: for what it says of itself. */
    Optional<Deployment> deployment(VariantId id) {
        return Optional.ofNullable(picture.byId().get(id));
    }

    /** Shows whoever watches everything that is deployed, and whatever will be before it can be called. */
    void watch(Consumer<Deployment> watching) {
        synchronized (change) {
            watcher = watching;
            candidates.stream()
                    .filter(candidate -> candidate.deployment != null)
                    .forEach(candidate -> watching.accept(candidate.deployment));
        }
    }

    /**
     * Says that a variant which is about to be registered comes from a figures file.
     *
     * @param file the name of the file
     * @param replaces the variant that the same file has brought before, and whose place this one takes at once; or null
     */
    void announce(Variant variant, String file, Variant replaces) {
        synchronized (change) {
            figured.put(variant, new Figured(file, replaces));
        }
    }

    void forget(Variant variant) {
        synchronized (change) {
            figured.remove(variant);
        }
    }

    /**
     * Notes that a file is refused.
     *
     * @param region for which it was meant; null where that cannot be known
     * @return whether that is news
     */
    boolean refuse(String key, String schedule, Region region, String file, List<String> reasons) {
        synchronized (change) {
            Refused before = refusedFiles.get(key);
            if (before != null
                    && before.variant().reasons().equals(reasons)
                    && Objects.equals(before.region(), region)) {
                return false;
            }
            refusedFiles.put(key, new Refused(new RefusedVariant(schedule, file, reasons, clock.instant()), region));
            redraw();
            return true;
        }
    }

    /** Notes that a file is not refused any more. */
    void admit(String key) {
        synchronized (change) {
            if (refusedFiles.remove(key) != null) {
                redraw();
            }
        }
    }

    /** Draws the picture anew, and says in the log what has changed. */
    private void redraw() {
        Map<VariantId, Candidate> taken = new HashMap<>();
        candidates.stream()
                .filter(candidate -> candidate.faults.isEmpty() && !candidate.superseded)
                .forEach(candidate ->
                        taken.merge(candidate.id(), candidate, (first, next) -> next.precedes(first) ? next : first));
        List<Refused> refused = new ArrayList<>(refusedFiles.values());
        for (Candidate candidate : candidates) {
            List<String> reasons = candidate.faults;
            if (reasons.isEmpty() && !candidate.superseded && taken.get(candidate.id()) != candidate) {
                reasons = List.of(duplicate(candidate, taken.get(candidate.id()).deployment));
            }
            candidate.say(reasons);
            if (!reasons.isEmpty()) {
                refused.add(candidate.refused(reasons));
            }
        }
        Map<VariantId, Deployment> byId = new HashMap<>();
        taken.forEach((id, candidate) -> byId.put(id, candidate.deployment));
        picture = Picture.of(byId, refused);
    }

    private static String duplicate(Candidate candidate, Deployment first) {
        String already =
                candidate.id() + " is deployed already, from " + first.carrier().file();
        return candidate.deployment.deployed().terms().equals(first.deployed().terms())
                ? already + ", with the same terms"
                : already + ", with other terms: give this one a version of its own";
    }

    private BundleContent content(Bundle bundle) throws IOException {
        Revision known = contents.get(bundle.getBundleId());
        if (known == null || known.lastModified() != bundle.getLastModified()) {
            known = new Revision(bundle.getLastModified(), BundleContent.of(bundle));
            contents.put(bundle.getBundleId(), known);
        }
        return known.content();
    }

    /** Examines what arrives, and lets go what leaves. */
    private final class Arrivals implements ServiceTrackerCustomizer<Variant, Candidate> {

        @Override
        public Candidate addingService(ServiceReference<Variant> reference) {
            Bundle bundle = reference.getBundle();
            if (bundle == null || ArchivedBundles.isArchived(bundle)) {
                return null;
            }
            Variant variant = service(reference);
            Figured from;
            synchronized (change) {
                from = figured.get(variant);
            }
            Candidate candidate = examine(bundle, variant, from);
            synchronized (change) {
                candidates.add(place(from), candidate);
                if (candidate.deployment != null) {
                    watcher.accept(candidate.deployment);
                }
                redraw();
            }
            return candidate;
        }

        /** Making it may hang as well as using it. */
        private Variant service(ServiceReference<Variant> reference) {
            try {
                return asking.ask(() -> context.getService(reference));
            } catch (TimeoutException e) {
                LOG.warn("The variant of {} cannot be had within {}", reference.getBundle(), ASKING_LIMIT, e);
                return null;
            }
        }

        /** At the end; but what a changed file brings stands before what it replaces, and takes its place at once. */
        private int place(Figured from) {
            if (from != null && from.replaces() != null) {
                for (int i = 0; i < candidates.size(); i++) {
                    if (candidates.get(i).variant == from.replaces()) {
                        candidates.get(i).superseded = true;
                        return i;
                    }
                }
            }
            return candidates.size();
        }

        @Override
        public void modifiedService(ServiceReference<Variant> reference, Candidate candidate) {
            // Nothing that is asked of a variant is in the properties of its service.
        }

        @Override
        public void removedService(ServiceReference<Variant> reference, Candidate candidate) {
            synchronized (change) {
                candidates.remove(candidate);
                redraw();
            }
            if (candidate.deployment != null) {
                int left = candidate.deployment.drain(leaseLimit);
                if (left > 0) {
                    LOG.warn(
                            "{} from {} went while {} calculations still used it; they may fail",
                            candidate.id(),
                            candidate.file,
                            left);
                } else {
                    LOG.info("{} from {} is gone", candidate.id(), candidate.file);
                }
            }
            Bundle bundle = reference.getBundle();
            if (bundle == null || bundle.getState() == Bundle.UNINSTALLED || bundle.getState() == Bundle.STOPPING) {
                contents.remove(candidate.bundleId);
            }
            context.ungetService(reference);
        }
    }

    /** Asks a variant everything that it must answer, and contains whatever it does (SCH-8). */
    private Candidate examine(Bundle bundle, Variant variant, Figured from) {
        String file = from == null ? file(bundle) : from.file();
        Candidate candidate = new Candidate(variant, file, bundle.getBundleId());
        if (variant == null) {
            candidate.faults.add("its service cannot be had, or not in time; the log says why");
            return candidate;
        }
        VariantId id = candidate.ask("id()", variant::id);
        Validity validity = candidate.ask("validity()", variant::validity);
        Terms terms = candidate.ask("terms()", variant::terms);
        candidate.id = id;
        if (id != null && geography.node(id.region()).isEmpty()) {
            candidate.faults.add("'" + id.region() + "' is not a node of the geography");
        }
        try {
            BundleContent content = content(bundle);
            if (candidate.faults.isEmpty()) {
                Source source = from == null ? Source.BUNDLE : Source.CONFIGURATION;
                candidate.deployment = new Deployment(
                        new DeployedVariant(id, validity, source, terms, content.identity()),
                        new ContainedVariant(id, variant, breaking, clock),
                        file,
                        content);
            }
        } catch (IOException | IllegalStateException e) {
            LOG.warn("The bytes of bundle {} cannot be read", bundle, e);
            candidate.faults.add("the bytes of its bundle cannot be read, so that nothing could be proven: "
                    + e.getClass().getName());
        }
        return candidate;
    }

    /** The file that a bundle came from, or what it would best be called. */
    static String file(Bundle bundle) {
        String location = bundle.getLocation();
        String name = location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
        return location.startsWith("file:") && name.endsWith(".jar")
                ? name
                : bundle.getSymbolicName() + "-" + bundle.getVersion() + ".jar";
    }

    /** The content of a bundle as of its last change. */
    private record Revision(long lastModified, BundleContent content) {}

    /** Which file a variant comes from, and what that file has brought before. */
    private record Figured(String file, Variant replaces) {}

    /** Something that is registered as a variant, whether it can be one or not. */
    private final class Candidate {

        private final Variant variant;
        private final String file;
        private final long bundleId;
        private final Instant arrivedAt = clock.instant();
        private final List<String> faults = new ArrayList<>();
        private VariantId id;
        private Deployment deployment;
        private boolean superseded;
        private List<String> said;

        Candidate(Variant variant, String file, long bundleId) {
            this.variant = variant;
            this.file = file;
            this.bundleId = bundleId;
        }

        VariantId id() {
            return id;
        }

        <T> T ask(String question, Supplier<T> answer) {
            try {
                T given = asking.ask(answer);
                if (given == null) {
                    faults.add(question + " answers nothing");
                }
                return given;
            } catch (TimeoutException e) {
                LOG.warn("{} of a variant from {} did not answer, and was left behind", question, file);
                faults.add(question + " did not answer within " + ASKING_LIMIT.toSeconds()
                        + " seconds, and was left behind");
                return null;
            } catch (Throwable e) {
                ContainedVariant.rethrowWhatIsOfTheMachine(e);
                LOG.warn("{} of a variant from {} failed", question, file, e);
                faults.add(question + " failed with " + e.getClass().getName());
                return null;
            }
        }

        /**
         * Of two figures files with one identity that whose name carries it is taken, else the first by name: the same
         * one after a restart, in whatever order the files are found then.
         */
        boolean precedes(Candidate other) {
            if (!isFile() || !other.isFile()) {
                return false;
            }
            return isNamedAfterItself() == other.isNamedAfterItself()
                    ? file.compareTo(other.file) < 0
                    : isNamedAfterItself();
        }

        private boolean isFile() {
            return deployment.deployed().source() == Source.CONFIGURATION;
        }

        private boolean isNamedAfterItself() {
            return file.endsWith("-" + id.region().slug() + "-" + id.version() + ".cfg");
        }

        Refused refused(List<String> reasons) {
            boolean known = id != null && geography.node(id.region()).isPresent();
            return new Refused(
                    new RefusedVariant(id == null ? null : id.schedule(), file, reasons, arrivedAt),
                    known ? id.region() : null);
        }

        /** Says in the log what has become of it, once. */
        void say(List<String> reasons) {
            if (superseded || Objects.equals(said, reasons)) {
                return;
            }
            said = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                LOG.info(
                        "{} is deployed from {}: terms {}, bundle {} {} ({})",
                        id,
                        file,
                        deployment.deployed().terms().sha256(),
                        deployment.deployed().bundle().symbolicName(),
                        deployment.deployed().bundle().version(),
                        deployment.deployed().bundle().sha256());
            } else {
                LOG.warn("{} is refused: {}", file, String.join("; ", reasons));
            }
        }
    }

    /** What is refused, and the node for which it was meant; null where that cannot be known. */
    private record Refused(RefusedVariant variant, Region region) {}

    /**
     * What is deployed and what is refused at one moment.
     *
     * @param byId what is deployed, by identity
     * @param bySchedule the same, by region, newest version first
     * @param refused what is refused
     */
    private record Picture(
            Map<VariantId, Deployment> byId, Map<String, List<DeployedVariant>> bySchedule, List<Refused> refused) {

        static final Picture EMPTY = new Picture(Map.of(), Map.of(), List.of());

        private static final Comparator<DeployedVariant> ORDER = Comparator.comparing(
                        (DeployedVariant variant) -> variant.id().region())
                .thenComparing(variant -> variant.id().version(), Comparator.reverseOrder());

        static Picture of(Map<VariantId, Deployment> byId, List<Refused> refused) {
            Map<String, List<DeployedVariant>> bySchedule = new HashMap<>();
            byId.values().stream().map(Deployment::deployed).sorted(ORDER).forEach(variant -> bySchedule
                    .computeIfAbsent(variant.id().schedule(), any -> new ArrayList<>())
                    .add(variant));
            bySchedule.replaceAll((schedule, variants) -> List.copyOf(variants));
            return new Picture(
                    Collections.unmodifiableMap(byId), Collections.unmodifiableMap(bySchedule), List.copyOf(refused));
        }
    }
}
