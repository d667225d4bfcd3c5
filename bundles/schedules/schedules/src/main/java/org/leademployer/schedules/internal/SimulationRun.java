/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.Basis;
import org.leademployer.schedules.DeployedVariant;
import org.leademployer.schedules.Refusal;
import org.leademployer.schedules.Simulation.Progress;
import org.leademployer.schedules.SimulationReport.Change;
import org.leademployer.schedules.SimulationReport.ContractChange;
import org.leademployer.schedules.SimulationReport.TermDifference;
import org.leademployer.schedules.internal.rules.SimulationOutcome;
import org.leademployer.schedules.internal.rules.SimulationOutcome.Charged;
import org.leademployer.schedules.internal.rules.SimulationReports;
import org.leademployer.schedules.spi.Amounts;
import org.leademployer.schedules.spi.Book;
import org.leademployer.schedules.spi.BookContract;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Terms;
import org.leademployer.schedules.spi.Variant;

/**
 * One pass over a book: every portion is read once and charged twice, by what is in force today and by the candidate
 * (SCH-6). Some threads read, a contract each; others charge meanwhile, and never hold more than a few portions of a
 * contract. The outcome does not depend on who was faster.
 *
 * <p>A contract that cannot be computed today is a gap and the run goes on (SCH-4); a candidate that misbehaves ends it
 * (SCH-8).
 */
final class SimulationRun<V extends Variant, I> {

    /** What a contract uses today, leased as long as it is open. */
    interface Today<V extends Variant> extends AutoCloseable {

        List<InForce<V>> inForce();

        List<Basis> basis();

        /** The variants of the basis. */
        List<DeployedVariant> variants();

        @Override
        void close();
    }

    /**
     * What is simulated.
     *
     * @param deployed the candidate
     * @param national the national default; null where there is none
     * @param over the candidate over some days
     */
    record Candidate<V extends Variant>(
            DeployedVariant deployed, DeployedVariant national, Function<Period, InForce<V>> over) {}

    /**
     * How many threads read, and how many charge beside them.
     *
     * @param asAsker a reading asks what the asker may see: makes the work of a thread the asker's
     */
    record Threads(int reading, int charging, UnaryOperator<Runnable> asAsker) {}

    /** What came of one contract. */
    private record Read(Charged charged, List<DeployedVariant> variants, String inputs) {}

    private static final int PORTIONS_PER_WORKER = 2;
    private static final long LOOK_UP_MILLIS = 100;

    private final Book<V, I> book;
    private final Candidate<V> candidate;
    private final Function<BookContract, Today<V>> todays;
    private final Threads threads;
    private final LongAdder entries = new LongAdder();
    private final AtomicInteger contracts = new AtomicInteger();
    private volatile long entriesInAll;
    private volatile int contractsInAll;
    private volatile boolean cancelled;
    private volatile boolean ended;
    private volatile ExecutorService charging;

    /** @param todays refuses a contract whose variants cannot be used */
    SimulationRun(Book<V, I> book, Candidate<V> candidate, Function<BookContract, Today<V>> todays, Threads threads) {
        this.book = book;
        this.candidate = candidate;
        this.todays = todays;
        this.threads = threads;
    }

    Progress progress() {
        return new Progress(entries.sum(), entriesInAll, contracts.get(), contractsInAll);
    }

    /** Ends the run soon; also where the candidate hangs. */
    void cancel() {
        cancelled = true;
        ExecutorService working = charging;
        if (working != null) {
            working.shutdownNow();
        }
    }

    /**
     * @throws CancellationException when it was cancelled
     * @throws ProblemException when the candidate misbehaves, or the book cannot be read
     */
    SimulationOutcome run(Region region, Period period) {
        List<BookContract> all = book.contracts(region, period);
        entriesInAll = all.stream().mapToLong(BookContract::entries).sum();
        contractsInAll = all.size();
        charging = threads(threads.charging(), "simulation-charging-");
        ExecutorService reading = threads(threads.reading(), "simulation-reading-");
        try {
            return outcome(all, period, reading);
        } finally {
            reading.shutdownNow();
            charging.shutdownNow();
        }
    }

    private static ExecutorService threads(int number, String name) {
        AtomicInteger count = new AtomicInteger();
        return Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    private SimulationOutcome outcome(List<BookContract> all, Period period, ExecutorService reading) {
        List<CompletableFuture<Read>> reads = new ArrayList<>();
        for (BookContract contract : all) {
            CompletableFuture<Read> read = new CompletableFuture<>();
            reading.execute(threads.asAsker().apply(() -> {
                try {
                    read.complete(charge(contract));
                } catch (RuntimeException | Error e) {
                    ended = true;
                    read.completeExceptionally(e);
                }
            }));
            reads.add(read);
        }
        List<Charged> charged = new ArrayList<>();
        Set<DeployedVariant> today = new LinkedHashSet<>();
        StringBuilder inputs = new StringBuilder();
        for (Read read : await(reads)) {
            charged.add(read.charged());
            today.addAll(read.variants());
            inputs.append(read.inputs());
        }
        entriesInAll = Math.max(entriesInAll, entries.sum());
        Terms then = candidate.deployed().terms();
        List<TermDifference> terms = today.stream()
                .flatMap(variant -> SimulationReports.differences(variant.id(), variant.terms(), then).stream())
                .toList();
        List<TermDifference> deviations = candidate.national() == null
                ? List.of()
                : SimulationReports.differences(
                        candidate.national().id(), candidate.national().terms(), then);
        return new SimulationOutcome(
                charged,
                terms,
                deviations,
                new Basis(
                        period,
                        candidate.deployed().id(),
                        then.sha256(),
                        candidate.deployed().bundle()),
                Sha256.of(inputs.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What came of all, in their order. What ends one ends the run, by the reason of the first that ended it. */
    private List<Read> await(List<CompletableFuture<Read>> reads) {
        try {
            CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the platform is being stopped");
        } catch (ExecutionException e) {
            refuseIfCancelled();
            throw why(reads);
        }
        return reads.stream().map(CompletableFuture::join).toList();
    }

    private RuntimeException why(List<CompletableFuture<Read>> reads) {
        RuntimeException why = new ReadingEnded();
        for (CompletableFuture<Read> read : reads) {
            try {
                read.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                if (!(e.getCause() instanceof ReadingEnded)) {
                    return (RuntimeException) e.getCause();
                }
            }
        }
        return why;
    }

    private Read charge(BookContract contract) {
        refuseIfCancelled();
        refuseIfEnded();
        Today<V> today;
        try {
            today = todays.apply(contract);
        } catch (ProblemException e) {
            entries.add(contract.entries());
            contracts.incrementAndGet();
            return new Read(gap(contract, List.of(), e), List.of(), "");
        }
        try (today) {
            Portions portions =
                    new Portions(today.inForce(), List.of(candidate.over().apply(contract.period())));
            try {
                book.read(contract, portions);
                portions.await();
            } catch (RuntimeException e) {
                portions.rethrow(e);
            }
            contracts.incrementAndGet();
            if (portions.gap != null) {
                entries.add(Math.max(0, contract.entries() - portions.counted.sum()));
                return new Read(gap(contract, today.basis(), portions.gap), today.variants(), "");
            }
            return new Read(
                    portions.charged(contract, today.basis()),
                    today.variants(),
                    contract.id() + ' ' + portions.sha256() + '\n');
        }
    }

    private static Charged gap(BookContract contract, List<Basis> basis, ProblemException why) {
        return new Charged(
                new ContractChange(
                        contract.id(),
                        contract.reference(),
                        contract.region(),
                        contract.period(),
                        0,
                        Change.NONE,
                        basis,
                        Refusal.of(why.problem())),
                Map.of());
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new CancellationException("the simulation was cancelled");
        }
    }

    /** Another contract has ended the run. */
    private void refuseIfEnded() {
        if (ended) {
            throw new ReadingEnded();
        }
    }

    /** Takes the portions of one contract from the reader, and has them charged. */
    private final class Portions implements Consumer<I> {

        private final List<InForce<V>> today;
        private final List<InForce<V>> then;
        private final int most = threads.charging() * PORTIONS_PER_WORKER;
        private final Semaphore places = new Semaphore(most);
        private final Amounts sumToday = new Amounts(book.kinds());
        private final Amounts sumThen = new Amounts(book.kinds());
        /** In the order of reading, whatever the order of charging. */
        private final List<String> digests = new ArrayList<>();

        private final LongAdder counted = new LongAdder();
        private long charged;
        private volatile ProblemException gap;
        private volatile Throwable failure;

        Portions(List<InForce<V>> today, List<InForce<V>> then) {
            this.today = today;
            this.then = then;
        }

        @Override
        public void accept(I portion) {
            takePlaces(1);
            int index;
            synchronized (digests) {
                index = digests.size();
                digests.add(null);
            }
            charging.execute(() -> {
                try {
                    charge(portion, index);
                } catch (RuntimeException | Error e) {
                    failure = e;
                } finally {
                    places.release();
                }
            });
        }

        /** Waits until everything is charged that was read. */
        void await() {
            takePlaces(most);
        }

        private void takePlaces(int number) {
            boolean taken = false;
            while (!taken) {
                if (cancelled || ended || gap != null || failure != null) {
                    throw new ReadingEnded();
                }
                try {
                    taken = places.tryAcquire(number, LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new CancellationException("the platform is being stopped");
                }
            }
            if (gap != null || failure != null) {
                throw new ReadingEnded();
            }
        }

        private void charge(I portion, int index) {
            if (cancelled || gap != null || failure != null) {
                return;
            }
            Amounts before = new Amounts(book.kinds());
            try {
                book.charge(portion, today, before);
            } catch (ProblemException e) {
                gap = e;
                return;
            }
            Amounts after = new Amounts(book.kinds());
            book.charge(portion, then, after);
            String digest = Sha256.of(book.write(portion));
            int size = book.entries(portion);
            synchronized (digests) {
                digests.set(index, digest);
                sumToday.addAll(before);
                sumThen.addAll(after);
                charged += size;
            }
            counted.add(size);
            entries.add(size);
        }

        /** Why the reading ended. Returns where the contract is a gap. */
        void rethrow(RuntimeException thrown) {
            refuseIfCancelled();
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (gap == null) {
                throw thrown;
            }
        }

        String sha256() {
            synchronized (digests) {
                return Sha256.of(String.join(" ", digests).getBytes(StandardCharsets.UTF_8));
            }
        }

        Charged charged(BookContract contract, List<Basis> basis) {
            synchronized (digests) {
                Map<String, Map<String, Change>> changes = changes(sumToday.byPayer(), sumThen.byPayer());
                return new Charged(
                        new ContractChange(
                                contract.id(),
                                contract.reference(),
                                contract.region(),
                                contract.period(),
                                charged,
                                changes.values().stream()
                                        .map(SimulationReports::sum)
                                        .reduce(Change.NONE, Change::plus),
                                basis,
                                null),
                        changes);
            }
        }
    }

    private static Map<String, Map<String, Change>> changes(
            Map<String, Map<String, Money>> today, Map<String, Map<String, Money>> then) {
        Set<String> payers = new TreeSet<>(today.keySet());
        payers.addAll(then.keySet());
        Map<String, Map<String, Change>> changes = new TreeMap<>();
        for (String payer : payers) {
            Map<String, Money> before = today.getOrDefault(payer, Map.of());
            Map<String, Money> after = then.getOrDefault(payer, Map.of());
            Map<String, Change> kinds = new LinkedHashMap<>();
            for (String kind : (before.isEmpty() ? after : before).keySet()) {
                kinds.put(
                        kind, new Change(before.getOrDefault(kind, Money.ZERO), after.getOrDefault(kind, Money.ZERO)));
            }
            changes.put(payer, kinds);
        }
        return changes;
    }

    /** Ends a reading for a reason that is noted already. */
    private static final class ReadingEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReadingEnded() {
            super("the reading has ended", null, false, false);
        }
    }
}
