/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leademployer.boards.TermsOfReference;
import org.leademployer.boards.internal.rules.TermsCheck;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Terms of reference: those that ship, and those that regions drop in. */
@Component(service = TermsRegister.class)
public final class TermsRegister {

    /** What ships, below {@code definitions/}. */
    static final List<String> SHIPPED = List.of(
            "north-west-management-board",
            "north-west-performance-and-contract-management-committee",
            "north-west-operational-management-committee",
            "host-meeting",
            "primary-care-school-board",
            "training-hub-board",
            "workforce-implementation-group",
            "training-hub-oversight-group",
            "locality-hub-executive",
            "lwab");

    private final DefinitionSet<TermsOfReference> set;
    private final Geography geography;

    @Activate
    public TermsRegister(@Reference Definitions definitions, @Reference Geography geography) {
        this.set = definitions.open(kind());
        this.geography = geography;
    }

    @Deactivate
    public void close() {
        set.close();
    }

    List<Definition<TermsOfReference>> all() {
        return set.all();
    }

    /** The names of all. */
    SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>();
        set.all().forEach(one -> names.add(one.id().name()));
        return names;
    }

    Optional<Definition<TermsOfReference>> inForce(String name, Region node, LocalDate on) {
        return set.inForce(name, node, on);
    }

    /** Nodes that have terms of that name in force. */
    List<Region> nodes(String name, LocalDate on) {
        return set.named(name).stream()
                .filter(one -> one.isInForce(on))
                .map(one -> one.id().region())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of several nodes the one within which all others lie, if there is one. */
    Optional<Region> above(List<Region> nodes) {
        return nodes.stream()
                .filter(top -> nodes.stream().allMatch(node -> node.equals(top) || geography.isWithin(node, top)))
                .findFirst();
    }

    /** Keeps what decided something, in the transaction that is open. */
    void keep(Definition<TermsOfReference> used) {
        set.keep(used);
    }

    static DefinitionKind<TermsOfReference> kind() {
        return new DefinitionKind<>(
                TermsOfReference.KIND,
                TermsOfReference.class,
                text("/definitions/terms-of-reference.schema.json"),
                SHIPPED.stream()
                        .map(name -> resource("/definitions/" + name + "-1.0.0.yaml"))
                        .toList(),
                TermsCheck::faults);
    }

    private static String text(String path) {
        try (InputStream text = resource(path).openStream()) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String path) {
        URL resource = TermsRegister.class.getResource(path);
        if (resource == null) {
            throw new IllegalStateException(path + " is not in the bundle");
        }
        return resource;
    }
}
