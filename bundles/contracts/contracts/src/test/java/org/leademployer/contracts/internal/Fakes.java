/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.contracts.internal.rules.ContractChanges;
import org.leademployer.contracts.internal.rules.ContractProblems;
import org.leademployer.contracts.internal.store.ChangeStore;
import org.leademployer.contracts.internal.store.ContractStore;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.BundleIdentity;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.Pins;
import org.leademployer.schedules.RefusedVariant;
import org.leademployer.schedules.Variants;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Validity;
import org.leademployer.schedules.spi.VariantId;

/** What the service stands on, in memory. */
final class Fakes {

    private Fakes() {}

    /** Runs the work, and no more. */
    static final class DirectTransactions implements Transactions {
        @Override
        public <T> T call(Work<T> work) {
            try {
                return work.run();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        @Override
        public void afterCompletion(Consumer<Boolean> action) {
            action.accept(true);
        }

        @Override
        public <T> T tryOut(Work<T> work) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isDatabaseShared() {
            return false;
        }

        @Override
        public EntityManager entityManager(EntityManagerFactory unit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection connection() {
            throw new UnsupportedOperationException();
        }
    }

    static final class MapStore implements ContractStore {

        final Map<String, Contract> contracts = new LinkedHashMap<>();

        /** What another administrator does between our reading and our writing. */
        Runnable meanwhile = () -> {};

        @Override
        public List<Contract> ofRegions(Collection<Region> regions) {
            return contracts.values().stream()
                    .filter(contract -> regions.contains(contract.lot().region()))
                    .sorted(Comparator.comparing(Contract::reference))
                    .toList();
        }

        @Override
        public List<Contract> page(Collection<Region> regions, String after, int limit) {
            return contracts.values().stream()
                    .filter(contract ->
                            regions == null || regions.contains(contract.lot().region()))
                    .filter(contract -> after == null || contract.reference().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Contract::reference))
                    .limit(limit)
                    .toList();
        }

        @Override
        public Contract updateTerms(Contract before, Contract after) {
            return update(before, after);
        }

        @Override
        public List<Contract> signed() {
            return contracts.values().stream()
                    .filter(contract -> contract.state() != Contract.State.DRAFT)
                    .toList();
        }

        @Override
        public Optional<Contract> find(String idOrReference) {
            return contracts.values().stream()
                    .filter(contract -> contract.id().equals(idOrReference)
                            || contract.reference().equals(idOrReference))
                    .findFirst();
        }

        @Override
        public boolean hasReference(String reference) {
            return find(reference).isPresent();
        }

        @Override
        public void add(Contract contract) {
            contracts.put(contract.id(), contract);
        }

        @Override
        public Contract update(Contract before, Contract after) {
            meanwhile.run();
            Contract kept = contracts.get(after.id());
            if (kept.version() != after.version()) {
                throw ContractProblems.changed(after.reference()).toException();
            }
            Contract next = ContractChanges.kept(after);
            contracts.put(after.id(), next);
            return next;
        }

        @Override
        public void signAlone() {}
    }

    /** Numbers changes and remembers those that were added; keeps no terms. */
    static final class MemoryChanges {

        final List<ContractChange> added = new ArrayList<>();

        ChangeStore store() {
            return (ChangeStore) Proxy.newProxyInstance(
                    ChangeStore.class.getClassLoader(),
                    new Class<?>[] {ChangeStore.class},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "next", "entries" -> added.size();
                        case "add" -> {
                            added.add((ContractChange) arguments[0]);
                            yield null;
                        }
                        case "enter" -> null;
                        case "draftServices" -> Map.of();
                        case "tiering" -> Optional.empty();
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    /** national above north (north-west, north-east) and south. */
    static final class SmallGeography implements Geography {

        private static final Map<String, String> PARENTS =
                Map.of("north", "national", "south", "national", "north-west", "north", "north-east", "north");

        @Override
        public List<GeographyNode> nodes() {
            return List.of("national", "north", "south", "north-west", "north-east").stream()
                    .map(slug -> node(new Region(slug)).orElseThrow())
                    .toList();
        }

        @Override
        public Optional<GeographyNode> node(Region region) {
            String parent = PARENTS.get(region.slug());
            if (parent == null && !region.equals(Region.NATIONAL)) {
                return Optional.empty();
            }
            return Optional.of(new GeographyNode(
                    region,
                    region.slug(),
                    GeographyNode.Level.REGION,
                    parent == null ? null : new Region(parent),
                    null,
                    LocalDate.EPOCH,
                    "test"));
        }

        @Override
        public List<Region> pathToNational(Region region) {
            List<Region> path = new ArrayList<>();
            for (String slug = region.slug(); slug != null; slug = PARENTS.get(slug)) {
                path.add(new Region(slug));
            }
            return path;
        }

        @Override
        public boolean isWithin(Region region, Region ancestor) {
            return node(region).isPresent() && pathToNational(region).contains(ancestor);
        }

        @Override
        public Optional<Region> ofOffice(String officeCode) {
            return Optional.empty();
        }

        @Override
        public GeographyNode require(Region region) {
            return node(region).orElseThrow(() -> Problem.of("unknown-region", 400, "Unknown region", null)
                    .withRule("ORG-1")
                    .toException());
        }
    }

    static final class FakeSchedules implements Variants, Pins {

        final List<DeployedVariant> deployed = new ArrayList<>();
        final Map<String, Pin> pins = new LinkedHashMap<>();
        private final Geography geography = new SmallGeography();

        void deploy(VariantId id, String validFrom) {
            deployed.add(new DeployedVariant(
                    id,
                    new Validity(LocalDate.parse(validFrom), null),
                    DeployedVariant.Source.CONFIGURATION,
                    Terms.of(Map.of("variant", id.toString())),
                    new BundleIdentity("org.example", "1.0.0", "00")));
        }

        void setState(String schedule, Pin.State state) {
            pins.replaceAll((key, pin) -> pin.variant().schedule().equals(schedule)
                    ? new Pin(
                            pin.contractId(),
                            pin.variant(),
                            pin.termsSha256(),
                            pin.from(),
                            pin.pinnedAt(),
                            pin.pinnedBy(),
                            state)
                    : pin);
        }

        @Override
        public List<DeployedVariant> deployed(String schedule) {
            return deployed.stream()
                    .filter(variant -> variant.id().schedule().equals(schedule))
                    .toList();
        }

        @Override
        public Optional<DeployedVariant> find(VariantId id) {
            return deployed.stream().filter(variant -> variant.id().equals(id)).findFirst();
        }

        @Override
        public Optional<DeployedVariant> newest(String schedule, Region region, LocalDate day) {
            for (Region node : geography.pathToNational(region)) {
                Optional<DeployedVariant> newest = deployed(schedule).stream()
                        .filter(variant -> variant.id().region().equals(node))
                        .filter(variant -> variant.validity().contains(day))
                        .max(Comparator.comparing(variant -> variant.id().version()));
                if (newest.isPresent()) {
                    return newest;
                }
            }
            return Optional.empty();
        }

        @Override
        public List<RefusedVariant> refused() {
            return List.of();
        }

        @Override
        public Pin pin(String contractId, VariantId variant, LocalDate from) {
            Pin pin = new Pin(
                    contractId,
                    variant,
                    find(variant).orElseThrow().terms().sha256(),
                    from,
                    Instant.EPOCH,
                    "admin",
                    Pin.State.IN_FORCE);
            pins.put(contractId + "/" + variant.schedule() + "/" + from, pin);
            return pin;
        }

        @Override
        public List<Pin> ofContract(String contractId) {
            return pins.values().stream()
                    .filter(pin -> pin.contractId().equals(contractId))
                    .toList();
        }

        @Override
        public List<Pin> all(String schedule) {
            return List.copyOf(pins.values());
        }
    }

    static final class RecordingAudit implements AuditLog {

        final List<Change> changes = new ArrayList<>();

        @Override
        public void record(Change change) {
            changes.add(change);
        }

        @Override
        public List<AuditEntry> find(AuditQuery query) {
            return List.of();
        }

        List<String> actions() {
            return changes.stream().map(Change::action).toList();
        }
    }
}
