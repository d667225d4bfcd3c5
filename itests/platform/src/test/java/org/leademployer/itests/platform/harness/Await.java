/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what comes about by itself: looks again and again, until it is so or the time is up. */
public final class Await {

    /** How long anything in the platform may take when other programs keep the machine busy. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private Await() {}

    public static void until(String what, Callable<Boolean> condition) {
        until(what, PATIENCE, condition);
    }

    /** @return how long it took */
    public static Duration until(String what, Duration limit, Callable<Boolean> condition) {
        long began = System.nanoTime();
        value(what, limit, () -> Boolean.TRUE.equals(condition.call()) ? Optional.of(true) : Optional.empty());
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public static <T> T value(String what, Callable<Optional<T>> look) {
        return value(what, PATIENCE, look);
    }

    /**
     * Looks until there is a value. A look that throws counts as one that found nothing.
     *
     * @throws AssertionError when the time is up; it says what the last look met with
     */
    public static <T> T value(String what, Duration limit, Callable<Optional<T>> look) {
        long end = System.nanoTime() + limit.toNanos();
        Throwable lastFailure;
        do {
            try {
                Optional<T> found = look.call();
                if (found.isPresent()) {
                    return found.get();
                }
                lastFailure = null;
            } catch (Exception | AssertionError e) {
                lastFailure = e;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        } while (System.nanoTime() < end);
        throw new AssertionError("not within " + limit.toMillis() + " ms: " + what, lastFailure);
    }
}
