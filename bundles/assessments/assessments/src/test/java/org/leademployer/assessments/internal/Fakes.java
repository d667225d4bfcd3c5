/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.DefinitionKind;
import org.leademployer.platform.definition.DefinitionSet;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.definition.RefusedDefinition;
import org.leademployer.platform.problem.Problems;
import org.osgi.framework.Version;

/** What the service stands on, small enough to see through. */
final class Fakes {

    private Fakes() {}

    /** The country with north-west and wessex below it. */
    static final class Country implements Geography {

        private static final List<Region> BELOW = List.of(new Region("north-west"), new Region("wessex"));

        @Override
        public List<GeographyNode> nodes() {
            List<GeographyNode> nodes = new ArrayList<>();
            nodes.add(node(Region.NATIONAL).orElseThrow());
            BELOW.forEach(region -> nodes.add(node(region).orElseThrow()));
            return nodes;
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            if (region.equals(Region.NATIONAL)) {
                return Optional.of(new GeographyNode(
                        region, "England", GeographyNode.Level.NATIONAL, null, null, LocalDate.EPOCH, "a test"));
            }
            return BELOW.contains(region)
                    ? Optional.of(new GeographyNode(
                            region,
                            region.slug(),
                            GeographyNode.Level.REGION,
                            Region.NATIONAL,
                            null,
                            LocalDate.EPOCH,
                            "a test"))
                    : Optional.empty();
        }

        @Override
        public List<Region> pathToNational(Region region) {
            return region.equals(Region.NATIONAL) ? List.of(region) : List.of(region, Region.NATIONAL);
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return pathToNational(region).contains(ancestor);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return Optional.empty();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region).orElseThrow(() -> Problems.invalidField("region", "is none")
                    .toException());
        }
    }

    /** Definitions that tests put in and take away. */
    static final class Deployed implements Definitions {

        final List<Definition<Questionnaire>> deployed = new ArrayList<>();
        private final Map<String, Definition<Questionnaire>> kept = new HashMap<>();
        boolean closed;

        @Override
        @SuppressWarnings("unchecked")
        public <T> DefinitionSet<T> open(DefinitionKind<T> kind) {
            return (DefinitionSet<T>) new Opened();
        }

        @Override
        public List<Definition<?>> all() {
            return List.copyOf(deployed);
        }

        @Override
        public List<String> kinds() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> schema(String kind) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RefusedDefinition> refused() {
            throw new UnsupportedOperationException();
        }

        private final class Opened implements DefinitionSet<Questionnaire> {

            @Override
            public List<Definition<Questionnaire>> all() {
                return deployed;
            }

            @Override
            public List<Definition<Questionnaire>> named(String name) {
                return deployed.stream()
                        .filter(one -> one.id().name().equals(name))
                        .toList();
            }

            @Override
            public Optional<Definition<Questionnaire>> inForce(String name, Region node, LocalDate on) {
                Country country = new Country();
                return named(name).stream()
                        .filter(one -> country.isWithin(node, one.id().region()) && one.isInForce(on))
                        .max(Comparator.<Definition<Questionnaire>, Boolean>comparing(
                                        one -> one.id().region().equals(node))
                                .thenComparing(one -> one.id().version()));
            }

            @Override
            public void keep(Definition<Questionnaire> used) {
                kept.put(used.sha256(), used);
            }

            @Override
            public Definition<Questionnaire> kept(String sha256) {
                return kept.get(sha256);
            }

            @Override
            public void close() {
                closed = true;
            }

            @Override
            public Optional<Definition<Questionnaire>> find(String name, Region region, Version version) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Definition<Questionnaire>> inForce(Region node, LocalDate on) {
                throw new UnsupportedOperationException();
            }
        }
    }

    /** Keeps what was recorded. */
    static final class Audit implements AuditLog {

        final List<Change> changes = new ArrayList<>();

        @Override
        public synchronized void record(Change change) {
            changes.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            throw new UnsupportedOperationException();
        }
    }
}
