/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Threads on which variants run, so that one that hangs holds up neither the caller nor the caller's transaction for ever
 * (SCH-8). Java cannot stop such a thread; it can be left behind.
 *
 * <p>A whole calculation runs on one of them: changing threads costs a hundred times what a call of a variant does. Each call
 * notes its variant and its beginning; whoever waits for the calculation looks at that note, and leaves the thread behind
 * when the call has gone on for longer than the limit.
 */
final class VariantCalls implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VariantCalls.class);

    /** Nanoseconds. */
    private static final long SHORTEST_WAIT = 1_000_000;

    private final Duration limit;
    private final ExecutorService threads;
    /** Null where nothing can be noted. */
    private final InFlight inFlight;

    VariantCalls(Duration limit) {
        this(limit, null);
    }

    VariantCalls(Duration limit, InFlight inFlight) {
        this.limit = limit;
        this.inFlight = inFlight;
        AtomicInteger count = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new ContainedThread(work, "variant-" + count.incrementAndGet());
                    thread.setDaemon(true);
                    // Not that of whoever happened to ask first: it would be held as long as the thread lives.
                    thread.setContextClassLoader(VariantCalls.class.getClassLoader());
                    return thread;
                });
    }

    Duration limit() {
        return limit;
    }

    /**
     * Runs a calculation, and throws what it throws. What it calls variants for is called directly, on the same thread.
     *
     * @throws org.leademployer.platform.problem.ProblemException variant-failed (502, SCH-8) naming the variant that did
     *     not answer within the limit
     */
    <T> T contain(Supplier<T> calculation) {
        if (current() != null) {
            return calculation.get();
        }
        Run<T> run = new Run<>(calculation, MDC.getCopyOfContextMap(), inFlight);
        threads.execute(run);
        try {
            return await(run);
        } catch (InterruptedException e) {
            run.leaveBehind();
            Thread.currentThread().interrupt();
            throw ScheduleProblems.interrupted().toException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    private <T> T await(Run<T> run) throws InterruptedException, ExecutionException {
        long wait = limit.toNanos();
        while (true) {
            try {
                return run.result.get(Math.max(wait, SHORTEST_WAIT), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                ContainedVariant.Call call = run.call;
                wait = call == null ? limit.toNanos() : call.since() + limit.toNanos() - System.nanoTime();
                if (call != null && wait <= 0 && call.giveUp()) {
                    run.leaveBehind();
                    throw call.tookTooLong(limit);
                }
            }
        }
    }

    /** The calculation that runs on this thread, or null. */
    static Run<?> current() {
        return Thread.currentThread() instanceof ContainedThread thread ? thread.run : null;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        if (inFlight != null) {
            try {
                inFlight.close();
            } catch (IOException e) {
                LOG.debug("What runs cannot be forgotten", e);
            }
        }
    }

    private static final class ContainedThread extends Thread {

        /** Touched by this thread alone. */
        private Run<?> run;

        ContainedThread(Runnable work, String name) {
            super(work, name);
        }
    }

    /** One calculation on its thread. */
    static final class Run<T> implements Runnable {

        private final Supplier<T> calculation;
        private final Map<String, String> logContext;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private volatile ContainedVariant.Call call;
        private volatile boolean leftBehind;
        private final InFlight inFlight;
        private ContainedThread thread;
        private InFlight.Slot slot;

        Run(Supplier<T> calculation, Map<String, String> logContext, InFlight inFlight) {
            this.calculation = calculation;
            this.logContext = logContext;
            this.inFlight = inFlight;
        }

        @Override
        public void run() {
            begin((ContainedThread) Thread.currentThread());
            try {
                result.complete(calculation.get());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                end();
            }
        }

        private synchronized void begin(ContainedThread own) {
            own.run = this;
            thread = own;
            slot = inFlight == null ? null : inFlight.take();
            if (logContext != null) {
                MDC.setContextMap(logContext);
            }
        }

        private synchronized void end() {
            thread.run = null;
            thread = null;
            if (inFlight != null) {
                inFlight.giveBack(slot);
            }
            MDC.clear();
            // Whether it was told to stop or not: the thread's next calculation was not.
            Thread.interrupted();
        }

        /** Notes a call that begins. @return the one within which it is made, or null */
        ContainedVariant.Call begin(ContainedVariant.Call beginning) {
            goOn();
            ContainedVariant.Call around = call;
            call = beginning;
            note(beginning);
            return around;
        }

        /** Notes that a call has ended. */
        void end(ContainedVariant.Call around) {
            call = around;
            note(around);
            goOn();
        }

        private void note(ContainedVariant.Call running) {
            if (slot != null) {
                slot.note(running == null ? null : running.variant());
            }
        }

        /** Where nobody waits for the result any more, no further. */
        private void goOn() {
            if (leftBehind) {
                throw ScheduleProblems.interrupted().toException();
            }
        }

        private synchronized void leaveBehind() {
            leftBehind = true;
            ContainedVariant.Call running = call;
            if (running != null) {
                running.abandon();
            }
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
