/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes guessing slow: after five failures in a row a name must wait, twice as long each time, at most five minutes. */
final class Throttle {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean mustWait(String name) {
        Failures failures = byName.get(name);
        return failures != null && clock.instant().isBefore(failures.until);
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    synchronized void failed(String name) {
        Failures before = byName.remove(name);
        int count = before == null ? 1 : before.count + 1;
        Duration wait = count < FREE ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(count - FREE, 20));
        byName.put(name, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait)));
    }

    private record Failures(int count, Instant until) {}
}
