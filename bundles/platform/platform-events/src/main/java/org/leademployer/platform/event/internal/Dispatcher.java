/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal;

import java.security.PrivilegedAction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.security.auth.Subject;
import org.leademployer.platform.access.ActingFor;
import org.leademployer.platform.event.CrashPoint;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.event.internal.rules.Pauses;
import org.leademployer.platform.event.internal.store.EventStore;
import org.leademployer.platform.event.internal.store.EventStore.Due;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.CorrelationId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what was committed, on a thread of its own, one after the other. Each delivery is one transaction: it is taken
 * and written as done, and its handler called; a kill at any moment leaves all of that or nothing. Of several nodes on
 * one database one routes at a time, and a delivery belongs to the node whose transaction took its row.
 */
@Component(service = Dispatcher.class, configurationPid = "org.leademployer.events", immediate = true)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int BATCH = 200;
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(1);
    private static final Duration LAST_DELIVERY = Duration.ofSeconds(10);

    private final Transactions transactions;
    private final EventStore store;
    private final Clock clock;
    private final Pauses pauses;
    private final Duration kept;
    private final ScheduledThreadPoolExecutor thread;
    private final Map<String, Registered> handlers = new ConcurrentHashMap<>();
    private final AtomicBoolean nudged = new AtomicBoolean();
    private Instant cleaned = Instant.EPOCH;
    private volatile String failure;

    @Activate
    public Dispatcher(
            @Reference Transactions transactions,
            @Reference EventStore store,
            @Reference Clock clock,
            EventSettings settings) {
        this(transactions, store, clock, pauses(settings), Duration.ofDays(Math.max(1, settings.keep_days())));
        long pause = Math.min(600_000, Math.max(100, settings.poll_milliseconds()));
        thread.scheduleWithFixedDelay(this::round, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Delivers when told to. */
    Dispatcher(Transactions transactions, EventStore store, Clock clock, Pauses pauses, Duration kept) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
        this.pauses = pauses;
        this.kept = kept;
        this.thread = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "event dispatcher"));
        // What is committed while this goes is delivered by the next.
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    private static Pauses pauses(EventSettings settings) {
        Duration first = Duration.ofSeconds(Math.max(0, settings.pause_first_seconds()));
        Duration longest = Duration.ofSeconds(Math.max(first.toSeconds(), settings.pause_longest_seconds()));
        return new Pauses(first, longest, Math.max(1, settings.attempts()));
    }

    @Deactivate
    void stop() {
        // Not interrupted: that would close the database's files under everybody.
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_DELIVERY.toSeconds(), TimeUnit.SECONDS)) {
                LOG.info("An event is still being delivered; its transaction decides whether it was.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Registered(EventHandler handler, String type) {}

    @Reference(
            service = EventHandler.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addHandler(EventHandler handler, Map<String, Object> properties) {
        Object type = properties.get(EventHandler.TYPE);
        Object name = properties.get(EventHandler.NAME);
        if (!(type instanceof String) || !(name instanceof String)) {
            LOG.warn(
                    "An event handler without its two properties is not called: {}",
                    handler.getClass().getName());
            return;
        }
        Registered earlier = handlers.putIfAbsent((String) name, new Registered(handler, (String) type));
        if (earlier != null) {
            LOG.warn("There are two event handlers by the name of {}; the second is not called.", name);
        }
        nudge();
    }

    void removeHandler(EventHandler handler) {
        handlers.values().removeIf(registered -> registered.handler() == handler);
    }

    /** Has a look soon, on the thread of its own; many calls are one look. */
    void nudge() {
        if (nudged.compareAndSet(false, true)) {
            thread.execute(this::round);
        }
    }

    /** Why nothing is delivered at all; null where it is. */
    String failure() {
        return failure;
    }

    /** Everything that can be delivered now. Whoever called for this, it is the platform that acts. */
    private void round() {
        nudged.set(false);
        try {
            Subject.doAs(null, (PrivilegedAction<Void>) () -> {
                deliver();
                clean();
                return null;
            });
            if (failure != null) {
                LOG.info("Events are delivered again.");
            }
            failure = null;
        } catch (RuntimeException e) {
            // At the stop of the platform the database may go first; then the next start delivers.
            if (failure == null && !thread.isShutdown()) {
                LOG.warn("Events cannot be delivered: {}", e.getMessage());
            }
            failure = String.valueOf(e.getMessage());
        }
    }

    void deliver() {
        route();
        Set<Due> tried = new HashSet<>();
        List<Due> due = due();
        while (!due.isEmpty()) {
            for (Due one : due) {
                deliver(one);
                tried.add(one);
            }
            // What was published meanwhile, and what comes next on the same subjects.
            route();
            due = due().stream().filter(one -> !tried.contains(one)).toList();
        }
    }

    private void route() {
        Map<String, Registered> now = new TreeMap<>(handlers);
        boolean any = transactions.call(() -> !store.handlers().containsAll(now.keySet())
                || !store.unrouted(1).isEmpty());
        while (any) {
            any = transactions.call(() -> routeSome(now));
        }
    }

    private boolean routeSome(Map<String, Registered> now) throws SQLException {
        store.takeTurn();
        List<String> known = store.handlers();
        for (Map.Entry<String, Registered> entry : now.entrySet()) {
            if (!known.contains(entry.getKey())) {
                store.addHandler(entry.getKey(), entry.getValue().type(), now());
            }
        }
        List<Long> numbers = store.unrouted(BATCH);
        for (long number : numbers) {
            store.route(number, now());
        }
        return numbers.size() == BATCH;
    }

    private List<Due> due() {
        return transactions.call(() -> store.due(Set.copyOf(handlers.keySet()), now(), BATCH));
    }

    private void deliver(Due due) {
        Registered registered = handlers.get(due.handler());
        DeliveredEvent event = transactions.call(() -> store.find(due.number())).orElse(null);
        if (registered == null || event == null) {
            return;
        }
        try {
            CorrelationId.call(event.correlationId(), () -> {
                ActingFor.run(event.actor(), () -> transactions.run(() -> handle(due, event, registered.handler())));
                return null;
            });
            CrashPoint.reached(event.event().type(), "delivered");
        } catch (RuntimeException | LinkageError e) {
            failed(due, event, e);
        }
    }

    private void handle(Due due, DeliveredEvent event, EventHandler handler) throws SQLException {
        if (store.take(due, now())) {
            CrashPoint.reached(event.event().type(), "delivery-begun");
            handler.handle(event);
            CrashPoint.reached(event.event().type(), "handled");
        }
    }

    /** The first failure and the last are told in the log; those between stand in the table. */
    private void failed(Due due, DeliveredEvent event, Throwable thrown) {
        String code = thrown instanceof ProblemException refusal
                ? refusal.problem().code()
                : thrown.getClass().getSimpleName();
        int failures = transactions.call(() -> {
            int attempts = store.attempts(due) + 1;
            Instant next = pauses.isOver(attempts) ? null : now().plus(pauses.after(attempts));
            store.failed(due, attempts, next, now(), code);
            return attempts;
        });
        if (pauses.isOver(failures)) {
            LOG.warn(
                    "Event {} ({}) is parked: {} has failed {} times, at last with {}. See event:list.",
                    due.number(),
                    event.event().type(),
                    due.handler(),
                    failures,
                    code);
        } else if (failures == 1) {
            LOG.warn(
                    "Event {} ({}) could not be handled by {} and is tried again: {}",
                    due.number(),
                    event.event().type(),
                    due.handler(),
                    code,
                    thrown instanceof ProblemException ? null : thrown);
        }
    }

    private void clean() {
        Instant now = now();
        if (Duration.between(cleaned, now).compareTo(BETWEEN_CLEANINGS) >= 0) {
            while (transactions.call(() -> store.clean(now.minus(kept), BATCH)) == BATCH) {
                // A batch at a time, each a transaction of its own.
            }
            cleaned = now;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
