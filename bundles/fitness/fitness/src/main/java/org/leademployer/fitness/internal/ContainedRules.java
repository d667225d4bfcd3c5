/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteQuestion;
import org.leademployer.fitness.RoutingId;
import org.leademployer.fitness.internal.rules.Breach;
import org.leademployer.fitness.internal.rules.Cell;
import org.leademployer.fitness.internal.rules.RoutingCheck;
import org.leademployer.fitness.internal.rules.RoutingProblems;
import org.leademployer.fitness.spi.RoutingRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules of a bundle that can do no harm but to their own callers: whatever they throw, and however long they take (SCH-8). */
final class ContainedRules {

    private static final Logger LOG = LoggerFactory.getLogger(ContainedRules.class);

    /** Threads that one routing may leave hanging before it is called no more. */
    private static final int MOST_HANGING = 4;

    /** Stands for null among the answers. */
    private static final Object NOTHING = new Object();

    private final RoutingRules rules;
    private final String origin;
    private final ExecutorService threads;
    private final Duration limit;
    private final AtomicInteger hanging = new AtomicInteger();
    private final List<String> faults = new ArrayList<>();
    private RoutingId id;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String title;

    ContainedRules(RoutingRules rules, String origin, ExecutorService threads, Duration limit) {
        this.rules = rules;
        this.origin = origin;
        this.threads = threads;
        this.limit = limit;
    }

    /** Asks it everything that it must answer, and what it answers to every cell. */
    void examine() {
        if (rules == null) {
            faults.add("its service cannot be had, or not in time; the log says why");
            return;
        }
        id = asked("id()", rules::id, true);
        validFrom = asked("validFrom()", rules::validFrom, true);
        validTo = asked("validTo()", rules::validTo, false);
        title = asked("title()", rules::title, true);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            faults.add("its validity ends (" + validTo + ") before it begins (" + validFrom + ")");
        }
        if (faults.isEmpty()) {
            probe();
        }
    }

    /** Every cell at once: one that hangs is waited for once. */
    private void probe() {
        Map<String, Set<Cell>> found = new LinkedHashMap<>();
        try {
            Map<Cell, Object> answers = ask(() -> {
                Map<Cell, Object> given = new LinkedHashMap<>();
                for (Cell cell : Cell.all()) {
                    given.put(cell, answer(cell.at(id.region(), validFrom)));
                }
                return given;
            });
            answers.forEach((cell, answer) -> {
                if (answer instanceof Throwable thrown) {
                    note(
                            found,
                            "FTP-2: the cell is not answered, it fails with "
                                    + thrown.getClass().getName(),
                            cell);
                } else {
                    for (Breach breach :
                            RoutingCheck.breaches(cell, answer == NOTHING ? null : (RouteDecision) answer)) {
                        note(found, breach.toString(), cell);
                    }
                }
            });
        } catch (TimeoutException e) {
            faults.add(
                    "FTP-2: it did not answer all cells within " + limit.toSeconds() + " seconds, and was left behind");
        } catch (ExecutionException e) {
            faults.add("FTP-2: it fails with " + e.getCause().getClass().getName());
        }
        found.forEach((reason, cells) -> faults.add(reason + ": "
                + cells.iterator().next() + (cells.size() == 1 ? "" : " and " + (cells.size() - 1) + " more")));
    }

    private Object answer(RouteQuestion question) {
        try {
            RouteDecision decision = rules.route(question);
            return decision == null ? NOTHING : decision;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return e;
        }
    }

    private static void note(Map<String, Set<Cell>> found, String reason, Cell cell) {
        found.computeIfAbsent(reason, any -> new LinkedHashSet<>()).add(cell);
    }

    private <T> T asked(String question, Supplier<T> answer, boolean required) {
        try {
            T given = ask(answer);
            if (given == null && required) {
                faults.add(question + " answers nothing");
            }
            return given;
        } catch (TimeoutException e) {
            faults.add(question + " did not answer within " + limit.toSeconds() + " seconds, and was left behind");
        } catch (ExecutionException e) {
            LOG.warn("{} of the routing from {} failed", question, origin, e.getCause());
            faults.add(question + " failed with " + e.getCause().getClass().getName());
        }
        return null;
    }

    /**
     * What it answers to a question.
     *
     * @throws org.leademployer.platform.problem.ProblemException routing-failed or routing-impossible (502), naming it
     */
    RouteDecision route(RouteQuestion question) {
        if (hanging.get() >= MOST_HANGING) {
            throw RoutingProblems.failed(id, "still hangs in earlier calls and is called no more until it is replaced")
                    .toException();
        }
        RouteDecision decision;
        try {
            decision = ask(() -> rules.route(question));
        } catch (TimeoutException e) {
            LOG.warn("{} did not answer within {}, and was left behind", id, limit);
            throw RoutingProblems.failed(id, "did not answer within " + limit.toSeconds() + " seconds")
                    .toException(e);
        } catch (ExecutionException e) {
            LOG.warn("{} failed; its caller is refused", id, e.getCause());
            throw RoutingProblems.failed(
                            id, "failed with " + e.getCause().getClass().getName())
                    .toException(e.getCause());
        }
        List<Breach> breaches = RoutingCheck.breaches(Cell.of(question), decision);
        if (!breaches.isEmpty()) {
            LOG.warn("{} answered against the rules: {}", id, breaches);
            throw RoutingProblems.impossible(id, breaches).toException();
        }
        return decision;
    }

    /** On a thread of its own, so that what hangs holds up nobody but who asked, and that not for long. */
    private <T> T ask(Supplier<T> question) throws TimeoutException, ExecutionException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        AtomicInteger givenUp = new AtomicInteger();
        var asked = threads.submit(() -> {
            try {
                answer.complete(question.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
            if (!givenUp.compareAndSet(0, 2)) {
                hanging.decrementAndGet();
            }
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            hanging.incrementAndGet();
            if (!givenUp.compareAndSet(0, 1)) {
                hanging.decrementAndGet(); // It ended in the very moment.
            }
            asked.cancel(true);
            throw e;
        } catch (CancellationException e) {
            throw new ExecutionException(e);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        }
    }

    void fault(String reason) {
        faults.add(reason);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    RoutingId id() {
        return id;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    String title() {
        return title;
    }

    /** The bundle that brought it, by symbolic name and version. */
    String origin() {
        return origin;
    }

    boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }
}
