/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Printable;
import org.leademployer.platform.Region;
import org.leademployer.schedules.FiguresSchema;
import org.leademployer.schedules.FiguresSchemas;
import org.leademployer.schedules.internal.rules.Figures;
import org.leademployer.schedules.internal.rules.FiguresReader;
import org.leademployer.schedules.internal.rules.FileLines;
import org.leademployer.schedules.spi.TermDefinition;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ManagedServiceFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a variant of each figures file (SCH-2), by the factory whose name the file bears. A file that is wrong is refused
 * whole, with everything that is wrong with it, and what was in force from that file stays.
 *
 * <p>Where several bundles offer factories for the same files, the first makes them until it goes.
 */
@Component(service = FiguresSchemas.class, immediate = true)
public final class FiguresFiles implements FiguresSchemas {

    private static final Logger LOG = LoggerFactory.getLogger(FiguresFiles.class);
    private static final String FILE_NAME = "felix.fileinstall.filename";

    private final BundleContext context;
    private final VariantRegistry registry;
    private final Geography geography;
    private final Map<String, Files> byPid = new HashMap<>();
    private final ServiceTracker<VariantFactory, Files> tracker;

    @Activate
    public FiguresFiles(BundleContext context, @Reference VariantRegistry registry, @Reference Geography geography) {
        this.context = context;
        this.registry = registry;
        this.geography = geography;
        this.tracker = new ServiceTracker<>(context, VariantFactory.class, new Factories());
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public List<FiguresSchema> of(String schedule) {
        synchronized (byPid) {
            return byPid.values().stream()
                    .flatMap(files -> files.schema().stream())
                    .filter(schema -> schema.schedule().equals(schedule))
                    .sorted(Comparator.comparing(FiguresSchema::filePrefix))
                    .toList();
        }
    }

    private final class Factories implements ServiceTrackerCustomizer<VariantFactory, Files> {

        @Override
        public Files addingService(ServiceReference<VariantFactory> reference) {
            if (ArchivedBundles.isArchived(reference.getBundle())) {
                return null;
            }
            VariantFactory service = context.getService(reference);
            Optional<Factory> factory = Factory.examine(reference, service);
            if (factory.isEmpty()) {
                context.ungetService(reference);
                return null;
            }
            Files files;
            synchronized (byPid) {
                files = byPid.computeIfAbsent(factory.get().pid(), Files::new);
            }
            files.add(factory.get());
            return files;
        }

        @Override
        public void modifiedService(ServiceReference<VariantFactory> reference, Files files) {
            // Nothing that is asked of a factory is in the properties of its service.
        }

        @Override
        public void removedService(ServiceReference<VariantFactory> reference, Files files) {
            files.remove(reference);
            context.ungetService(reference);
        }
    }

    /** A factory, and what it says of itself. */
    private record Factory(
            ServiceReference<VariantFactory> reference,
            VariantFactory service,
            String schedule,
            String pid,
            List<TermDefinition> definitions) {

        static Optional<Factory> examine(ServiceReference<VariantFactory> reference, VariantFactory service) {
            try {
                return Optional.of(new Factory(
                        reference,
                        service,
                        Objects.requireNonNull(service.schedule(), "schedule"),
                        Objects.requireNonNull(service.configurationPid(), "configurationPid"),
                        List.copyOf(service.definitions())));
            } catch (Throwable e) {
                ContainedVariant.rethrowWhatIsOfTheMachine(e);
                LOG.warn("A factory of variants in bundle {} cannot be used", reference.getBundle(), e);
                return Optional.empty();
            }
        }
    }

    /** The files of one factory's name. */
    private final class Files implements ManagedServiceFactory {

        private final String pid;
        private final List<Factory> factories = new ArrayList<>();
        private final Map<String, Map<String, Object>> contents = new LinkedHashMap<>();
        private final Map<String, Made> made = new LinkedHashMap<>();
        private ServiceRegistration<ManagedServiceFactory> registration;

        Files(String pid) {
            this.pid = pid;
        }

        @Override
        public String getName() {
            return "Figures files " + pid;
        }

        synchronized Optional<FiguresSchema> schema() {
            return factories.stream()
                    .findFirst()
                    .map(factory -> new FiguresSchema(factory.schedule(), pid, factory.definitions()));
        }

        synchronized void add(Factory factory) {
            factories.add(factory);
            if (registration == null) {
                Hashtable<String, Object> properties = new Hashtable<>();
                properties.put(Constants.SERVICE_PID, pid);
                registration = context.registerService(ManagedServiceFactory.class, this, properties);
            }
        }

        /** The next factory makes what this one has made; where there is none, the files wait. */
        void remove(ServiceReference<VariantFactory> reference) {
            ServiceRegistration<ManagedServiceFactory> unused = null;
            synchronized (this) {
                boolean wasInUse = factories.get(0).reference().equals(reference);
                factories.removeIf(factory -> factory.reference().equals(reference));
                if (factories.isEmpty()) {
                    List.copyOf(made.keySet()).forEach(this::unmake);
                    contents.keySet().forEach(registry::admit);
                    contents.clear();
                    unused = registration;
                    registration = null;
                } else if (wasInUse) {
                    contents.forEach(this::make);
                }
            }
            if (unused != null) {
                unused.unregister();
            }
        }

        @Override
        public synchronized void updated(String file, Dictionary<String, ?> properties) {
            if (registration == null) {
                return;
            }
            Map<String, Object> content = new HashMap<>();
            Collections.list(properties.keys()).forEach(key -> content.put(key, properties.get(key)));
            contents.put(file, content);
            make(file, content);
        }

        @Override
        public synchronized void deleted(String file) {
            contents.remove(file);
            unmake(file);
            registry.admit(file);
        }

        private void make(String key, Map<String, Object> content) {
            Factory factory = factories.get(0);
            String file = fileName(key, content);
            Optional<FileLines> lines = lines(content);
            if (lines.isEmpty()) {
                refuse(key, factory, file, List.of("is not a text file in UTF-8"));
                return;
            }
            FiguresReader.Reading reading =
                    FiguresReader.read(factory.schedule(), factory.definitions(), content, regions(), lines.get());
            if (reading.isRefused()) {
                refuse(key, factory, file, reading.reasons());
                return;
            }
            Made before = made.get(key);
            if (before != null
                    && before.factory() == factory
                    && before.figures().equals(reading.figures())) {
                registry.admit(key);
                return;
            }
            try {
                Variant variant = create(factory, reading.figures());
                registry.admit(key);
                register(key, factory, file, reading.figures(), variant, before);
            } catch (Throwable e) {
                ContainedVariant.rethrowWhatIsOfTheMachine(e);
                if (!(e instanceof IllegalArgumentException)) {
                    LOG.warn("The factory of {} failed", pid, e);
                }
                refuse(
                        key,
                        factory,
                        file,
                        List.of(
                                e instanceof IllegalArgumentException && e.getMessage() != null
                                        ? e.getMessage()
                                        : "its factory failed with "
                                                + e.getClass().getName()));
            }
        }

        /** @throws IllegalArgumentException when the factory refuses the terms, or what it makes is something else */
        private Variant create(Factory factory, Figures figures) {
            Variant variant = factory.service().create(figures.id(), figures.validity(), figures.terms());
            if (variant == null
                    || !figures.id().equals(variant.id())
                    || !figures.validity().equals(variant.validity())
                    || !figures.terms().equals(variant.terms())) {
                throw new IllegalArgumentException("its factory made another variant than the file describes");
            }
            return variant;
        }

        /** New in, then old out: the registry gives the new one the old one's place in one move. */
        private void register(String key, Factory factory, String file, Figures figures, Variant variant, Made before) {
            registry.announce(variant, file, before == null ? null : before.variant());
            Hashtable<String, Object> properties = new Hashtable<>();
            properties.put("schedule", figures.id().schedule());
            properties.put("region", figures.id().region().slug());
            properties.put("version", figures.id().version().toString());
            // On behalf of the bundle with the rules: that is the bundle by which this variant is known.
            ServiceRegistration<?> service = factory.reference()
                    .getBundle()
                    .getBundleContext()
                    .registerService(interfaces(variant), variant, properties);
            made.put(key, new Made(factory, figures, variant, service));
            if (before != null) {
                unregister(before);
            }
        }

        /** Shows what the file says in signs that no terminal obeys. */
        private void refuse(String key, Factory factory, String file, List<String> said) {
            List<String> reasons = said.stream().map(Printable::line).toList();
            if (registry.refuse(key, factory.schedule(), region(key), file, reasons)) {
                LOG.warn(
                        "{} is refused, and {}: {}",
                        file,
                        made.containsKey(key) ? "what was in force from it stays" : "nothing is in force from it",
                        String.join("; ", reasons));
            }
        }

        /** The node that the file names; null where it names none that there is. */
        private Region region(String key) {
            Object named = contents.getOrDefault(key, Map.of()).get("region");
            return regions().stream()
                    .filter(region -> named != null
                            && region.slug().equals(named.toString().strip()))
                    .findFirst()
                    .orElse(null);
        }

        private void unmake(String key) {
            Made gone = made.remove(key);
            if (gone != null) {
                unregister(gone);
            }
        }

        private void unregister(Made gone) {
            try {
                gone.service().unregister();
            } catch (IllegalStateException e) {
                // Its bundle has stopped, and the framework has unregistered it already.
                LOG.debug("{} was gone before its file", gone.figures().id(), e);
            }
            registry.forget(gone.variant());
        }

        private Collection<Region> regions() {
            return geography.nodes().stream().map(GeographyNode::region).toList();
        }
    }

    /** The name of the file that a configuration came from, or the name of the configuration. */
    private static String fileName(String key, Map<String, Object> content) {
        Object location = content.get(FILE_NAME);
        if (location == null) {
            return key;
        }
        String text = location.toString();
        return Printable.line(text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
    }

    /** Of the file as it is now; where it cannot be read, reasons do without their lines. Empty where it is no text. */
    private static Optional<FileLines> lines(Map<String, Object> content) {
        Object location = content.get(FILE_NAME);
        if (location == null) {
            return Optional.of(FileLines.UNKNOWN);
        }
        try {
            String text = java.nio.file.Files.readString(Path.of(URI.create(location.toString())));
            return text.indexOf(0) < 0 ? Optional.of(FileLines.of(text)) : Optional.empty();
        } catch (CharacterCodingException e) {
            LOG.debug("{} is no text", location, e);
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            LOG.debug("{} cannot be read", location, e);
            return Optional.of(FileLines.UNKNOWN);
        }
    }

    /** Every interface under which a variant may be looked for. */
    private static String[] interfaces(Variant variant) {
        Set<String> names = new LinkedHashSet<>(List.of(Variant.class.getName()));
        for (Class<?> type = variant.getClass(); type != null; type = type.getSuperclass()) {
            for (Class<?> implemented : type.getInterfaces()) {
                if (Variant.class.isAssignableFrom(implemented)) {
                    names.add(implemented.getName());
                }
            }
        }
        return names.toArray(String[]::new);
    }

    /** What was made of a file. */
    private record Made(Factory factory, Figures figures, Variant variant, ServiceRegistration<?> service) {}
}
