/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads on which variants run, so that one that hangs holds up neither the caller nor the caller's transaction for ever
 * (SCH-8). Java cannot stop such a thread; it can be left behind.
 */
final class VariantCalls implements AutoCloseable {

    private final Duration limit;
    private final ExecutorService threads;

    VariantCalls(Duration limit) {
        this.limit = limit;
        AtomicInteger count = new AtomicInteger();
        this.threads =
                new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "variant-" + count.incrementAndGet());
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
     * @throws TimeoutException when the work does not end within the limit; its thread is interrupted
     * @throws ExecutionException with whatever the work threw as its cause
     */
    <T> T call(Callable<T> work) throws TimeoutException, ExecutionException, InterruptedException {
        Future<T> result = threads.submit(work);
        try {
            return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | InterruptedException e) {
            result.cancel(true);
            throw e;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
