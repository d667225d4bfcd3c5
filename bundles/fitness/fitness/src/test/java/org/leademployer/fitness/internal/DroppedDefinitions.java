/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.definitions.internal.rules.DefinitionForm;
import org.leademployer.platform.definitions.internal.rules.InForce;
import org.leademployer.platform.problem.Problem.Fault;
import org.osgi.framework.Version;

/** Definitions that ship, and files that come and go, read as the platform reads them. */
final class DroppedDefinitions implements Definitions {

    private final Geography geography;
    private final Map<String, Opened<?>> open = new LinkedHashMap<>();
    /** What was kept, by identity. */
    final List<String> kept = new ArrayList<>();

    private final Map<String, RefusedDefinition> refused = new LinkedHashMap<>();

    DroppedDefinitions(Geography geography) {
        this.geography = geography;
    }

    /** A file is dropped in. */
    void drop(String file, String text) {
        String kind = DefinitionForm.kindOf(text);
        var faults = open.get(kind).take(file, text);
        if (!faults.isEmpty()) {
            refused.put(file, new RefusedDefinition(file, kind, false, false, faults));
        }
    }

    void remove(String file) {
        refused.remove(file);
        open.values().forEach(kind -> kind.byFile.remove(file));
    }

    @Override
    public <T> DefinitionSet<T> open(DefinitionKind<T> kind) {
        Opened<T> opened = new Opened<>(kind);
        kind.shipped().forEach(url -> {
            if (!opened.take(url.toString(), text(url)).isEmpty()) {
                throw new AssertionError(url.toString());
            }
        });
        open.put(kind.name(), opened);
        return opened;
    }

    private static String text(URL url) {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> kinds() {
        return List.copyOf(open.keySet());
    }

    @Override
    public Optional<String> schema(String kind) {
        return Optional.empty();
    }

    @Override
    public List<Definition<?>> all() {
        List<Definition<?>> all = new ArrayList<>();
        open.values().forEach(kind -> all.addAll(kind.all()));
        return all;
    }

    @Override
    public List<RefusedDefinition> refused() {
        return List.copyOf(refused.values());
    }

    private final class Opened<T> implements DefinitionSet<T> {

        private final DefinitionForm<T> form;
        private final Map<String, Definition<T>> byFile = new LinkedHashMap<>();

        Opened(DefinitionKind<T> kind) {
            this.form = new DefinitionForm<>(kind);
        }

        List<Fault> take(String file, String text) {
            var reading = form.read(text);
            if (reading.definition() != null) {
                byFile.put(file, reading.definition());
            }
            return reading.faults();
        }

        @Override
        public List<Definition<T>> all() {
            return List.copyOf(byFile.values());
        }

        @Override
        public Optional<Definition<T>> find(String name, Region region, Version version) {
            return byFile.values().stream()
                    .filter(one -> one.id().name().equals(name)
                            && one.id().region().equals(region)
                            && one.id().version().equals(version))
                    .findFirst();
        }

        @Override
        public List<Definition<T>> named(String name) {
            return List.of();
        }

        @Override
        public Optional<Definition<T>> inForce(Region node, LocalDate on) {
            return InForce.at(node, on, byFile.values().stream(), geography::isWithin);
        }

        @Override
        public Optional<Definition<T>> inForce(String name, Region node, LocalDate on) {
            return inForce(node, on);
        }

        @Override
        public void keep(Definition<T> used) {
            kept.add(used.id().toString());
        }

        @Override
        public Definition<T> kept(String sha256) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
