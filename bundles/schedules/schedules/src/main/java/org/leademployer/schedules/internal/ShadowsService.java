/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.leademployer.platform.Money;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Shadow;
import org.leademployer.schedules.ShadowDifference;
import org.leademployer.schedules.Shadows;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.PayerChange;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.internal.store.Archive;
import org.leademployer.schedules.internal.store.CalculationStore;
import org.leademployer.schedules.internal.store.ShadowStore;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes candidates beside what was calculated, on a thread of its own, out of what is kept (SCH-6). It is told of a
 * calculation by nothing but its id, and finds it in the database once the caller's transaction is committed: what was
 * rolled back has no shadow, and whatever happens here is nothing to the caller.
 */
@Component(service = Shadows.class, immediate = true)
public final class ShadowsService implements Shadows, CalculationsService.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowsService.class);
    private static final int MOST_WAITING = 1000;
    /** How often, and how long apart, a calculation is looked for that its caller has not committed yet. */
    private static final int LOOKS = 40;

    private static final long PAUSE_MILLIS = 250;
    private static final long ASK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Transactions transactions;
    private final VariantRegistry registry;
    private final CalculationsService calculations;
    private final CalculationStore kept;
    private final Archive archive;
    private final ShadowStore store;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Access access;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread named = new Thread(work, "shadow");
        named.setDaemon(true);
        return named;
    });

    /** Whether any shadow is set, as far as is known; asked again from time to time, for other nodes set some too. */
    private volatile boolean any = true;

    private volatile long askedAt = System.nanoTime() - ASK_AGAIN_NANOS;

    @Activate
    public ShadowsService(
            @Reference Transactions transactions,
            @Reference VariantRegistry registry,
            @Reference CalculationsService calculations,
            @Reference CalculationStore kept,
            @Reference Archive archive,
            @Reference ShadowStore store,
            @Reference AuditLog audit,
            @Reference CurrentActor actor,
            @Reference Access access,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.registry = registry;
        this.calculations = calculations;
        this.kept = kept;
        this.archive = archive;
        this.store = store;
        this.audit = audit;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
        calculations.tell(this);
    }

    @Deactivate
    void close() {
        calculations.tell(calculationId -> {});
        thread.shutdownNow();
    }

    @Override
    public Shadow set(String contractId, Region region, VariantId candidate) {
        access.require(Permission.SIMULATE_SCHEDULES, region);
        if (registry.find(candidate).isEmpty()) {
            throw ScheduleProblems.notDeployed(candidate, registry.deployed(candidate.schedule()))
                    .toException();
        }
        Shadow shadow =
                new Shadow(contractId, region, candidate, now(), actor.get().name());
        transactions.run(() -> {
            store.put(shadow);
            record("shadow.set", shadow);
        });
        any = true;
        return shadow;
    }

    @Override
    public Optional<Shadow> remove(String contractId, String schedule) {
        return transactions.call(() -> {
            Optional<Shadow> set = store.find(contractId, schedule).filter(this::isVisible);
            if (set.isPresent() && store.delete(contractId, schedule)) {
                record("shadow.removed", set.get());
            }
            return set;
        });
    }

    @Override
    public Optional<Shadow> find(String contractId, String schedule) {
        return transactions.call(() -> store.find(contractId, schedule)).filter(this::isVisible);
    }

    @Override
    public List<Shadow> all(String schedule) {
        return transactions.call(() -> store.all(schedule)).stream()
                .filter(this::isVisible)
                .toList();
    }

    @Override
    public List<ShadowDifference> differences(String contractId, String schedule, int limit) {
        return transactions.call(() -> store.differences(contractId, schedule, limit)).stream()
                .filter(difference -> access.may(Permission.SIMULATE_SCHEDULES, difference.region()))
                .toList();
    }

    private boolean isVisible(Shadow shadow) {
        return access.may(Permission.SIMULATE_SCHEDULES, shadow.region());
    }

    /** Never waits, never throws: it stands in the way of an answer. */
    @Override
    public void calculated(String calculationId) {
        if (thread.getQueue().size() >= MOST_WAITING) {
            LOG.warn("Too much is calculated for its shadows; calculation {} has none", calculationId);
            return;
        }
        look(calculationId, LOOKS);
    }

    private void look(String calculationId, int looks) {
        try {
            thread.schedule(
                    () -> lookNow(calculationId, looks), looks == LOOKS ? 0 : PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Calculation {} has no shadow: the platform is being stopped", calculationId);
        }
    }

    private void lookNow(String calculationId, int looks) {
        try {
            if (!any()) {
                return;
            }
            Optional<Calculation> calculation = transactions.call(() -> kept.find(calculationId));
            if (calculation.isPresent()) {
                compute(calculation.get());
            } else if (looks > 1) {
                look(calculationId, looks - 1);
            }
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("The shadow of calculation {} could not be kept", calculationId, e);
        }
    }

    private boolean any() {
        if (!any && System.nanoTime() - askedAt < ASK_AGAIN_NANOS) {
            return false;
        }
        any = transactions.call(store::any);
        askedAt = System.nanoTime();
        return any;
    }

    private void compute(Calculation calculation) {
        CalculationType<?, ?, ?> type = calculations.types.stream()
                .filter(one -> one.name().equals(calculation.type()))
                .findFirst()
                .orElse(null);
        if (type == null) {
            return;
        }
        Optional<Shadow> shadow = find(calculation.contractId(), type.schedule());
        if (shadow.isPresent()) {
            ShadowDifference difference = difference(calculation, type, shadow.get());
            transactions.run(() -> store.keep(difference));
        }
    }

    private <V extends Variant, I, R> ShadowDifference difference(
            Calculation calculation, CalculationType<V, I, R> type, Shadow shadow) {
        VariantId candidate = shadow.candidate();
        String terms = "";
        try (LeasedVariants leased = new LeasedVariants(registry)) {
            Deployment deployment = leased.lease(candidate)
                    .orElseThrow(() -> ScheduleProblems.notDeployed(candidate, registry.deployed(candidate.schedule()))
                            .toException());
            terms = deployment.deployed().terms().sha256();
            Map<String, Money> today = type.amounts(type.readResult(read(calculation.resultSha256())));
            I input = type.readInput(read(calculation.inputSha256()));
            InForce<V> inForce =
                    deployment.variant().over(calculation.period(), type.variantType(), calculations.calls());
            Map<String, Money> then = type.amounts(type.calculate(input, List.of(inForce)));
            return difference(calculation, shadow, terms, payers(today, then), null);
        } catch (ProblemException e) {
            LOG.info("The shadow {} of calculation {}: {}", candidate, calculation.id(), e.getMessage());
            return difference(calculation, shadow, terms, List.of(), Refusal.of(e.problem()));
        }
    }

    private ShadowDifference difference(
            Calculation calculation, Shadow shadow, String terms, List<PayerChange> payers, Refusal failure) {
        return new ShadowDifference(
                calculation.id(),
                calculation.contractId(),
                shadow.region(),
                shadow.candidate(),
                terms,
                payers,
                failure,
                now());
    }

    private static List<PayerChange> payers(Map<String, Money> today, Map<String, Money> then) {
        TreeSet<String> codes = new TreeSet<>(today.keySet());
        codes.addAll(then.keySet());
        List<PayerChange> payers = new ArrayList<>();
        for (String code : codes) {
            payers.add(new PayerChange(
                    code, new Change(today.getOrDefault(code, Money.ZERO), then.getOrDefault(code, Money.ZERO))));
        }
        return payers;
    }

    private byte[] read(String sha256) {
        return transactions.call(() -> archive.read(sha256));
    }

    private void record(String action, Shadow shadow) {
        audit.record(org.leademployer.platform.audit.Change.created(
                action,
                "contract",
                shadow.contractId(),
                Map.of("candidate", shadow.candidate().toString())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
