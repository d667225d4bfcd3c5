/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Places;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definitions.internal.rules.DefinitionForm;
import org.leademployer.platform.definitions.internal.rules.InForce;
import org.leademployer.platform.definitions.internal.store.KeptDefinitions;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.osgi.framework.Version;

/** The definitions of one kind, by the files that they come from. Files are taken and dropped under the lock of the service. */
final class OpenKind<T> implements DefinitionSet<T> {

    private final DefinitionKind<T> kind;
    private final DefinitionForm<T> form;
    private final KeptDefinitions kept;
    private final Places places;
    private final Consumer<OpenKind<?>> closing;
    private final Map<String, Definition<T>> byFile = new LinkedHashMap<>();
    private volatile List<Definition<T>> all = List.of();

    OpenKind(DefinitionKind<T> kind, KeptDefinitions kept, Places places, Consumer<OpenKind<?>> closing) {
        this.kind = kind;
        this.form = new DefinitionForm<>(kind);
        this.kept = kept;
        this.places = places;
        this.closing = closing;
        kind.shipped().forEach(this::takeShipped);
    }

    String name() {
        return kind.name();
    }

    String schema() {
        return form.schemaText();
    }

    /** @return what is wrong with the file; empty where it is in force now in the place of what it held before */
    List<Fault> take(String file, String text) {
        DefinitionForm.Reading<T> reading = form.read(text);
        if (reading.definition() == null) {
            return reading.faults();
        }
        Optional<String> holder = byFile.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(file))
                .filter(entry ->
                        entry.getValue().id().equals(reading.definition().id()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (holder.isPresent()) {
            return List.of(new Fault(
                    null,
                    "/version",
                    reading.definition().id() + " stands in " + fileName(holder.get())
                            + " already: what changes it is a new version"));
        }
        byFile.put(file, reading.definition());
        publish();
        return List.of();
    }

    boolean holds(String file) {
        return byFile.containsKey(file);
    }

    void drop(String file) {
        byFile.remove(file);
        publish();
    }

    @Override
    public List<Definition<T>> all() {
        return all;
    }

    @Override
    public Optional<Definition<T>> find(String name, Region region, Version version) {
        return all.stream()
                .filter(one -> one.id().name().equals(name)
                        && one.id().region().equals(region)
                        && one.id().version().equals(version))
                .findFirst();
    }

    @Override
    public List<Definition<T>> named(String name) {
        return all.stream()
                .filter(one -> one.id().name().equals(name))
                .sorted(InForce.NEWEST_FIRST)
                .toList();
    }

    @Override
    public Optional<Definition<T>> inForce(Region node, LocalDate on) {
        return InForce.at(node, on, all.stream(), places);
    }

    @Override
    public Optional<Definition<T>> inForce(String name, Region node, LocalDate on) {
        Stream<Definition<T>> named = all.stream().filter(one -> one.id().name().equals(name));
        return InForce.at(node, on, named, places);
    }

    @Override
    public void keep(Definition<T> used) {
        kept.keep(used);
    }

    @Override
    public Definition<T> kept(String sha256) {
        for (Definition<T> present : all) {
            if (present.sha256().equals(sha256)) {
                return present;
            }
        }
        String text = kept.text(sha256).orElseThrow(() -> notKept(sha256).toException());
        try {
            return form.readKept(text);
        } catch (IllegalArgumentException e) {
            throw notKept(sha256).toException(e);
        }
    }

    @Override
    public void close() {
        closing.accept(this);
    }

    private Problem notKept(String sha256) {
        return Problem.of(
                        "definition-not-kept",
                        500,
                        "What was decided by cannot be read",
                        "The " + kind.name() + " with the digest " + sha256 + " is not kept, or cannot be read.")
                .withRule("SCH-5")
                .withNext("Restore the database from a backup that holds it.");
    }

    private void takeShipped(URL file) {
        String text;
        try (InputStream in = file.openStream()) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
        List<Fault> faults = take(file.toString(), text);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(file + " is wrong: " + faults);
        }
    }

    private void publish() {
        List<Definition<T>> sorted = new ArrayList<>(byFile.values());
        sorted.sort(Comparator.comparing(Definition::id));
        all = List.copyOf(sorted);
    }

    private static String fileName(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
