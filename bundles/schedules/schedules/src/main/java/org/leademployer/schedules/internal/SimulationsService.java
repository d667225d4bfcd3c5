/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.security.AccessControlContext;
import java.security.AccessController;
import java.security.PrivilegedAction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.CalculationScope;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulation.Progress;
import org.leademployer.schedules.Simulation.State;
import org.leademployer.schedules.Simulations;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.internal.rules.SimulationOutcome;
import org.leademployer.schedules.internal.store.SimulationStore;
import org.leademployer.schedules.spi.Book;
import org.leademployer.schedules.spi.BookContract;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs simulations, one at a time, each on behalf of whoever asked for it (SCH-6). */
@Component(service = Simulations.class, immediate = true)
public final class SimulationsService implements Simulations {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationsService.class);
    private static final Progress NONE = new Progress(0, 0, 0, 0);
    private static final int LONGEST_YEARS = 10;

    /** How many may wait while one runs. */
    static final int WAITING = 8;

    private final Transactions transactions;
    private final VariantRegistry registry;
    private final CalculationsService calculations;
    private final Geography geography;
    private final SimulationStore store;
    private final AuditLog audit;
    private final CurrentActor actor;
    private final Access access;
    private final Clock clock;
    private final Semaphore places = new Semaphore(WAITING + 1);
    private final Map<String, SimulationRun<?, ?>> running = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread named = new Thread(work, "simulation");
        named.setDaemon(true);
        return named;
    });

    /** Domains that have a book come and go; theirs is not simulated without them. */
    @Reference(service = Book.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<Book<?, ?>> books;

    @Activate
    public SimulationsService(
            @Reference Transactions transactions,
            @Reference VariantRegistry registry,
            @Reference CalculationsService calculations,
            @Reference Geography geography,
            @Reference SimulationStore store,
            @Reference AuditLog audit,
            @Reference CurrentActor actor,
            @Reference Access access,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.registry = registry;
        this.calculations = calculations;
        this.geography = geography;
        this.store = store;
        this.audit = audit;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
        // Whatever is open in the database belongs to a platform that was stopped.
        Refusal interrupted = Refusal.of(ScheduleProblems.simulationInterrupted());
        int left = transactions.call(() -> store.endAll(interrupted, now()));
        if (left > 0) {
            LOG.info("{} simulations were interrupted when the platform was stopped", left);
        }
    }

    @Deactivate
    void close() {
        running.values().forEach(SimulationRun::cancel);
        thread.shutdownNow();
    }

    @Override
    public Simulation start(VariantId variant, Region region, Period period) {
        geography.require(region);
        access.require(Permission.SIMULATE_SCHEDULES, region);
        if (registry.find(variant).isEmpty()) {
            throw notDeployed(variant);
        }
        book(variant.schedule());
        if (ChronoUnit.YEARS.between(period.from(), period.to()) >= LONGEST_YEARS) {
            throw ScheduleProblems.simulatedTooLong(period, LONGEST_YEARS).toException();
        }
        if (!places.tryAcquire()) {
            throw ScheduleProblems.simulationsFull(WAITING).toException();
        }
        try {
            Simulation asked = new Simulation(
                    UUID.randomUUID().toString(),
                    variant,
                    region,
                    period,
                    State.QUEUED,
                    NONE,
                    actor.get().name(),
                    now(),
                    null,
                    null,
                    null,
                    null);
            transactions.run(() -> {
                store.add(asked);
                record("simulation.asked", asked, Map.of());
            });
            thread.execute(asThisUser().apply(() -> run(asked)));
            return asked;
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
    }

    @Override
    public Optional<Simulation> find(String id) {
        return transactions
                .call(() -> store.find(id))
                .filter(found -> access.may(Permission.SIMULATE_SCHEDULES, found.region()))
                .map(this::withProgress);
    }

    @Override
    public List<Simulation> newest(String schedule, int limit) {
        return transactions.call(() -> store.newest(schedule, limit)).stream()
                .filter(found -> access.may(Permission.SIMULATE_SCHEDULES, found.region()))
                .map(this::withProgress)
                .toList();
    }

    @Override
    public Simulation cancel(String id) {
        Simulation found = find(id).orElseThrow(() -> notFound(id));
        if (found.state() == State.CANCELLED) {
            return found;
        }
        SimulationRun<?, ?> run = running.get(id);
        boolean cancelled = transactions.call(() -> {
            if (!store.end(id, State.CANCELLED, run == null ? NONE : run.progress(), null, now())) {
                return false;
            }
            record("simulation.cancelled", found, Map.of());
            return true;
        });
        if (run != null) {
            run.cancel();
        }
        if (!cancelled) {
            throw ScheduleProblems.simulationEnded(
                            id, find(id).orElse(found).state().name().toLowerCase(Locale.ROOT))
                    .toException();
        }
        return find(id).orElse(found);
    }

    private Simulation withProgress(Simulation kept) {
        SimulationRun<?, ?> run = running.get(kept.id());
        return run == null || !kept.state().isOpen()
                ? kept
                : new Simulation(
                        kept.id(),
                        kept.variant(),
                        kept.region(),
                        kept.period(),
                        kept.state(),
                        run.progress(),
                        kept.askedBy(),
                        kept.askedAt(),
                        kept.startedAt(),
                        kept.endedAt(),
                        kept.failure(),
                        kept.report());
    }

    private void run(Simulation simulation) {
        try {
            if (transactions.call(() -> store.begin(simulation.id(), now()))) {
                simulate(simulation);
            }
        } catch (RuntimeException e) {
            LOG.warn("Simulation {} could not be kept", simulation.id(), e);
        } finally {
            places.release();
        }
    }

    private void simulate(Simulation simulation) {
        try (LeasedVariants leased = new LeasedVariants(registry)) {
            Deployment candidate =
                    leased.lease(simulation.variant()).orElseThrow(() -> notDeployed(simulation.variant()));
            simulate(simulation, book(simulation.variant().schedule()), candidate);
        } catch (CancellationException e) {
            LOG.info("Simulation {} of {} was cancelled", simulation.id(), simulation.variant());
        } catch (ProblemException e) {
            LOG.info("Simulation {} of {} failed: {}", simulation.id(), simulation.variant(), e.getMessage());
            fail(simulation, Refusal.of(e.problem()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.warn("Simulation {} of {} failed", simulation.id(), simulation.variant(), e);
            fail(simulation, Refusal.of(ScheduleProblems.simulationFailed(e)));
        } finally {
            running.remove(simulation.id());
        }
    }

    private <V extends Variant, I> void simulate(Simulation simulation, Book<V, I> book, Deployment candidate) {
        DeployedVariant national = registry.newest(
                        simulation.variant().schedule(),
                        Region.NATIONAL,
                        simulation.period().from())
                .orElse(null);
        SimulationRun<V, I> run = new SimulationRun<>(
                book,
                new SimulationRun.Candidate<>(candidate.deployed(), national, period -> candidate
                        .variant()
                        .over(period, book.variantType(), calculations.calls())),
                contract -> today(book, contract),
                threads());
        running.put(simulation.id(), run);
        if (!isOpen(simulation)) {
            throw new CancellationException("cancelled before it began");
        }
        SimulationOutcome outcome = run.run(simulation.region(), simulation.period());
        transactions.run(() -> {
            if (store.end(simulation.id(), State.DONE, run.progress(), null, now())) {
                store.keep(simulation.id(), outcome);
                record("simulation.done", simulation, Map.of("inputSha256", outcome.inputSha256()));
            }
        });
    }

    /** A reading waits for the database now and then, and a charging for a reading: so many that no core is idle. */
    private static SimulationRun.Threads threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        return new SimulationRun.Threads(cores, Math.max(1, cores - 1), asThisUser());
    }

    @SuppressWarnings("removal") // the only way in Java 17 to go on as the user on another thread
    private static UnaryOperator<Runnable> asThisUser() {
        AccessControlContext user = AccessController.getContext();
        return work -> () -> AccessController.doPrivileged(
                (PrivilegedAction<Void>) () -> {
                    work.run();
                    return null;
                },
                user);
    }

    /** Whoever cancels it before there is a run to cancel says so here. */
    private boolean isOpen(Simulation simulation) {
        return transactions
                .call(() -> store.find(simulation.id()))
                .map(found -> found.state().isOpen())
                .orElse(false);
    }

    private void fail(Simulation simulation, Refusal why) {
        SimulationRun<?, ?> run = running.get(simulation.id());
        transactions.run(() -> {
            if (store.end(simulation.id(), State.FAILED, run == null ? NONE : run.progress(), why, now())) {
                record("simulation.failed", simulation, Map.of("code", why.code()));
            }
        });
    }

    private <V extends Variant> SimulationRun.Today<V> today(Book<V, ?> book, BookContract contract) {
        LeasedVariants leased = calculations.lease(
                book.schedule(), new CalculationScope(contract.id(), contract.region(), contract.period()));
        return new SimulationRun.Today<>() {
            @Override
            public List<InForce<V>> inForce() {
                return leased.inForce(book.variantType(), calculations.calls());
            }

            @Override
            public List<Basis> basis() {
                return leased.basis();
            }

            @Override
            public List<DeployedVariant> variants() {
                return leased.deployed();
            }

            @Override
            public void close() {
                leased.close();
            }
        };
    }

    private Book<?, ?> book(String schedule) {
        return books.stream()
                .filter(book -> book.schedule().equals(schedule))
                .findFirst()
                .orElseThrow(() -> ScheduleProblems.noBook(schedule).toException());
    }

    private ProblemException notDeployed(VariantId variant) {
        return ScheduleProblems.notDeployed(variant, registry.deployed(variant.schedule()))
                .toException();
    }

    private static ProblemException notFound(String id) {
        return Problems.notFound("simulation", id)
                .withRule("SCH-6")
                .withNext("List the simulations of a schedule with 'schedule:simulations'.")
                .toException();
    }

    private void record(String action, Simulation simulation, Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        values.put("variant", simulation.variant().toString());
        values.put("region", simulation.region().slug());
        values.put("period", simulation.period().toString());
        audit.record(Change.created(action, "simulation", simulation.id(), values));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
