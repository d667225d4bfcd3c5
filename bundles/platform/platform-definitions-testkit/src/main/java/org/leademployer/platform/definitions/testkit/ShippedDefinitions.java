/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.definitions.internal.rules.DefinitionForm;
import org.osgi.framework.Version;

/** Definitions that ship, and those that a test adds, read as the platform reads them; of all nodes the same. */
public final class ShippedDefinitions implements Definitions {

    private final List<String> added = new ArrayList<>();

    /** A file that a region has dropped in. */
    public ShippedDefinitions with(String yaml) {
        added.add(yaml);
        return this;
    }

    @Override
    public <T> DefinitionSet<T> open(DefinitionKind<T> kind) {
        DefinitionForm<T> form = new DefinitionForm<>(kind);
        List<Definition<T>> all = new ArrayList<>();
        kind.shipped().forEach(url -> all.add(read(form, text(url))));
        added.forEach(text -> all.add(read(form, text)));
        return new Opened<>(all);
    }

    private static <T> Definition<T> read(DefinitionForm<T> form, String text) {
        DefinitionForm.Reading<T> reading = form.read(text);
        if (reading.definition() == null) {
            throw new AssertionError(reading.faults().toString());
        }
        return reading.definition();
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
        return List.of();
    }

    @Override
    public Optional<String> schema(String kind) {
        return Optional.empty();
    }

    @Override
    public List<Definition<?>> all() {
        return List.of();
    }

    @Override
    public List<RefusedDefinition> refused() {
        return List.of();
    }

    private record Opened<T>(List<Definition<T>> all) implements DefinitionSet<T> {

        @Override
        public Optional<Definition<T>> find(String name, Region region, Version version) {
            return all.stream()
                    .filter(one ->
                            one.id().name().equals(name) && one.id().version().equals(version))
                    .findFirst();
        }

        @Override
        public List<Definition<T>> named(String name) {
            return all.stream()
                    .filter(one -> one.id().name().equals(name))
                    .sorted(Comparator.<Definition<T>, LocalDate>comparing(Definition::validFrom)
                            .reversed())
                    .toList();
        }

        @Override
        public Optional<Definition<T>> inForce(Region node, LocalDate on) {
            return all.stream()
                    .filter(one -> one.isInForce(on))
                    .filter(one -> one.id().region().equals(Region.NATIONAL)
                            || one.id().region().equals(node))
                    .max(Comparator.<Definition<T>, Boolean>comparing(
                                    one -> one.id().region().equals(node))
                            .thenComparing(Definition::validFrom)
                            .thenComparing(one -> one.id().version()));
        }

        @Override
        public Optional<Definition<T>> inForce(String name, Region node, LocalDate on) {
            return inForce(node, on);
        }

        @Override
        public void keep(Definition<T> used) {}

        @Override
        public Definition<T> kept(String sha256) {
            return all.stream()
                    .filter(one -> one.sha256().equals(sha256))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {}
    }
}
