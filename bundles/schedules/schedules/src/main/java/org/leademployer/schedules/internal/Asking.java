/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Asks others' code on threads of its own, so that one that hangs holds up neither the framework nor whoever else is deployed. */
final class Asking implements AutoCloseable {

    private final Duration limit;
    private final ExecutorService threads;

    Asking(Duration limit) {
        this.limit = limit;
        AtomicInteger count = new AtomicInteger();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "variant-asked-" + count.incrementAndGet());
            thread.setDaemon(true);
            thread.setContextClassLoader(Asking.class.getClassLoader());
            return thread;
        });
    }

    /**
     * @throws TimeoutException when it does not answer within the limit; its thread is interrupted and left behind
     * @throws RuntimeException as the question itself, like any {@link Error}
     */
    <T> T ask(Supplier<T> question) throws TimeoutException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        var asked = threads.submit(() -> {
            try {
                answer.complete(question.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw e;
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("told to stop", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
