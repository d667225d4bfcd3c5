/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Deviation;
import org.leademployer.schedules.DeviationReason;
import org.leademployer.schedules.DeviationRegister;
import org.leademployer.schedules.Deviations;
import org.leademployer.schedules.Standardisation;
import org.leademployer.schedules.Standardisation.ScheduleShare;
import org.leademployer.schedules.Standardisation.Share;
import org.leademployer.schedules.internal.rules.CanonicalTerms;
import org.leademployer.schedules.internal.rules.DeviationRules;
import org.leademployer.schedules.internal.rules.DeviationRules.KeptReason;
import org.leademployer.schedules.internal.rules.PinnedVariant;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.internal.rules.TermComparison;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.DeviationStore;
import org.leademployer.schedules.internal.store.PinStore;
import org.leademployer.schedules.spi.ContractName;
import org.leademployer.schedules.spi.Terms;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares what contracts have pinned with the national defaults of today, and keeps the reasons (SCH-7). */
@Component(service = Deviations.class)
public final class DeviationsService implements Deviations {

    private static final Comparator<String> BY_NUMBER =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final Transactions transactions;
    private final VariantRegistry registry;
    private final Geography geography;
    private final KnownContracts contracts;
    private final PinStore pins;
    private final Archive archive;
    private final DeviationStore reasons;
    private final AuditLog audit;
    private final Access access;
    private final CurrentActor actor;
    private final Clock clock;

    @Activate
    public DeviationsService(
            @Reference Transactions transactions,
            @Reference VariantRegistry registry,
            @Reference Geography geography,
            @Reference KnownContracts contracts,
            @Reference PinStore pins,
            @Reference Archive archive,
            @Reference DeviationStore reasons,
            @Reference AuditLog audit,
            @Reference Access access,
            @Reference CurrentActor actor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.registry = registry;
        this.geography = geography;
        this.contracts = contracts;
        this.pins = pins;
        this.archive = archive;
        this.reasons = reasons;
        this.audit = audit;
        this.access = access;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public DeviationRegister register(Region region, String schedule, String contract) {
        if (region != null) {
            geography.require(region);
        }
        return transactions.call(() -> {
            List<ContractName> asked = contract == null ? contracts.all() : List.of(contracts.require(contract));
            List<ContractName> within = asked.stream()
                    .filter(one -> region == null || geography.isWithin(one.region(), region))
                    .toList();
            Holdings holdings = holdings(within, schedule);
            List<Deviation> deviations = new ArrayList<>();
            for (Holding holding : holdings.comparable()) {
                deviations.addAll(deviations(holding));
            }
            return new DeviationRegister(
                    LocalDate.now(clock),
                    holdings.defaults().values().stream()
                            .map(DeployedVariant::id)
                            .toList(),
                    List.copyOf(holdings.withoutDefault()),
                    deviations);
        });
    }

    @Override
    public Deviation explain(String contract, String schedule, String term, DeviationReason reason) {
        return transactions.call(() -> {
            ContractName name = contracts.require(contract);
            access.require(Permission.CHANGE_CONTRACTS, name.region());
            List<Problem.Fault> faults = DeviationRules.faults(reason, LocalDate.now(clock));
            if (!faults.isEmpty()) {
                throw Problems.invalidInput("Nothing was changed.", faults).toException();
            }
            Deviation before = deviation(name, schedule, term)
                    .orElseThrow(() ->
                            ScheduleProblems.noDeviation(name, schedule, term).toException());
            KeptReason kept = new KeptReason(
                    name.id(),
                    schedule,
                    term,
                    before.national(),
                    before.agreed(),
                    reason,
                    now(),
                    actor.get().name());
            reasons.put(kept);
            audit.record(new Change(
                    "deviation.explained",
                    "contract",
                    name.id(),
                    Map.of("state", before.state().name()),
                    figures(before, reason)));
            return deviation(name, schedule, term).orElseThrow();
        });
    }

    @Override
    public List<Standardisation> standardisation(Region region, String schedule) {
        if (region != null) {
            geography.require(region);
        }
        return transactions.call(() -> {
            Holdings holdings = holdings(contracts.all(), schedule);
            Map<Holding, Share> shares = new HashMap<>();
            for (Holding holding : holdings.comparable()) {
                shares.put(
                        holding, TermComparison.share(holding.nationalDefault().terms(), terms(holding.pin())));
            }
            return geography.nodes().stream()
                    .map(GeographyNode::region)
                    .filter(node -> region == null || geography.isWithin(node, region))
                    .filter(node -> access.may(Permission.READ_CONTRACTS, node))
                    .map(node -> of(node, holdings, shares))
                    .toList();
        });
    }

    private Standardisation of(Region node, Holdings holdings, Map<Holding, Share> shares) {
        Set<String> all = new TreeSet<>();
        Share total = Share.NONE;
        List<ScheduleShare> schedules = new ArrayList<>();
        for (Map.Entry<String, DeployedVariant> byDefault : holdings.defaults().entrySet()) {
            int count = 0;
            Share share = Share.NONE;
            for (Holding holding : holdings.comparable()) {
                if (holding.schedule().equals(byDefault.getKey())
                        && geography.isWithin(holding.contract().region(), node)) {
                    count++;
                    share = share.plus(shares.get(holding));
                    all.add(holding.contract().id());
                }
            }
            schedules.add(
                    new ScheduleShare(byDefault.getKey(), byDefault.getValue().id(), count, share));
            total = total.plus(share);
        }
        return new Standardisation(node, all.size(), total, schedules);
    }

    /** What a contract has pinned for today, beside what it is compared with. */
    private record Holding(ContractName contract, PinnedVariant pin, DeployedVariant nationalDefault) {
        String schedule() {
            return pin.variant().schedule();
        }
    }

    /** By reference and schedule, and the schedules of which nothing can be compared. */
    private record Holdings(
            List<Holding> comparable, Map<String, DeployedVariant> defaults, Set<String> withoutDefault) {}

    private Holdings holdings(List<ContractName> of, String schedule) throws SQLException {
        LocalDate today = LocalDate.now(clock);
        Map<String, Map<String, List<PinnedVariant>>> pinned = pinned(schedule);
        Map<String, DeployedVariant> defaults = new TreeMap<>(BY_NUMBER);
        Set<String> withoutDefault = new TreeSet<>(BY_NUMBER);
        List<Holding> comparable = new ArrayList<>();
        for (ContractName contract : of) {
            pinned.getOrDefault(contract.id(), Map.of()).forEach((number, pins) -> {
                Optional<DeployedVariant> national = registry.newest(number, Region.NATIONAL, today);
                if (national.isEmpty()) {
                    withoutDefault.add(number);
                } else {
                    defaults.put(number, national.get());
                    comparable.add(new Holding(
                            contract, DeviationRules.onDay(pins, today).orElseThrow(), national.get()));
                }
            });
        }
        return new Holdings(comparable, defaults, withoutDefault);
    }

    /** By contract, then by schedule. */
    private Map<String, Map<String, List<PinnedVariant>>> pinned(String schedule) throws SQLException {
        Map<String, Map<String, List<PinnedVariant>>> pinned = new HashMap<>();
        for (PinnedVariant pin : pins.all(schedule)) {
            pinned.computeIfAbsent(pin.contractId(), any -> new TreeMap<>(BY_NUMBER))
                    .computeIfAbsent(pin.variant().schedule(), any -> new ArrayList<>())
                    .add(pin);
        }
        return pinned;
    }

    private List<Deviation> deviations(Holding holding) throws SQLException {
        return DeviationRules.deviations(
                holding.contract(),
                holding.pin().variant(),
                terms(holding.pin()),
                holding.nationalDefault().id(),
                holding.nationalDefault().terms(),
                reasons.ofContract(holding.contract().id(), holding.schedule()));
    }

    private Optional<Deviation> deviation(ContractName contract, String schedule, String term) throws SQLException {
        for (Holding holding : holdings(List.of(contract), schedule).comparable()) {
            for (Deviation deviation : deviations(holding)) {
                if (deviation.term().equals(term)) {
                    return Optional.of(deviation);
                }
            }
        }
        return Optional.empty();
    }

    /** As agreed, also where something else is deployed under that version now. */
    private Terms terms(PinnedVariant pin) throws SQLException {
        return CanonicalTerms.read(archive.read(pin.termsSha256()));
    }

    /** The reason itself is left out: words that people write may name people. */
    private static Map<String, String> figures(Deviation deviation, DeviationReason reason) {
        Map<String, String> figures = new TreeMap<>();
        figures.put("schedule", deviation.variant().schedule());
        figures.put("term", deviation.term());
        figures.put("state", Deviation.State.EXPLAINED.name());
        figures.put("agreedOn", reason.agreedOn().toString());
        figures.put("nationalDefault", deviation.nationalDefault().toString());
        if (deviation.national() != null) {
            figures.put("national", deviation.national());
        }
        if (deviation.agreed() != null) {
            figures.put("agreed", deviation.agreed());
        }
        return figures;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
