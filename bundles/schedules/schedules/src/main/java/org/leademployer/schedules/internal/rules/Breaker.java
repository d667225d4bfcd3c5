/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether a variant that failed is called again (SCH-8). A value: each event gives the next one. Own, rather than a library's:
 * it must name moments and survive as data, and needs neither threads nor listeners.
 *
 * <p>Closed, it lets everything through. So many failures within a window open it: nothing is let through until a pause has
 * passed, then one call on trial. A trial that succeeds closes it; one that fails opens it again. Opened so many times
 * without a whole window of good behaviour between, it stays shut: the variant is in quarantine until somebody releases it.
 *
 * @param failed when it failed within the last window, oldest first; since the first opening while it is open
 * @param openings how often it has opened in a row
 * @param since when it opened last, or null
 * @param retryAt when a trial is let through, or null
 * @param trial whether a trial is under way
 */
public record Breaker(
        Policy policy, State state, List<Instant> failed, int openings, Instant since, Instant retryAt, boolean trial) {

    /** What a variant is allowed. */
    public enum State {
        ACTIVE,
        OPEN,
        QUARANTINED
    }

    /**
     * @param failures that open it, at least 1
     * @param window within which they count
     * @param pause until a trial
     * @param openings in a row after which it is quarantined, at least 1
     */
    public record Policy(int failures, Duration window, Duration pause, int openings) {

        /** The limits of a platform that sets none. */
        public static final Policy USUAL = new Policy(3, Duration.ofMinutes(5), Duration.ofMinutes(1), 3);

        public Policy {
            if (failures < 1 || openings < 1) {
                throw new IllegalArgumentException("a breaker opens after one failure at the soonest");
            }
            if (window.isNegative() || window.isZero() || pause.isNegative()) {
                throw new IllegalArgumentException(
                        "a breaker's window lasts, and its pause does not end before it begins");
            }
        }
    }

    public Breaker {
        failed = List.copyOf(failed);
    }

    public static Breaker closed(Policy policy) {
        return new Breaker(policy, State.ACTIVE, List.of(), 0, null, null, false);
    }

    /** Shut since then, after so many failures: as it is found again after a restart. */
    public static Breaker quarantined(Policy policy, Instant since, int failures) {
        return new Breaker(
                policy, State.QUARANTINED, Collections.nCopies(failures, since), policy.openings(), since, null, false);
    }

    /**
     * Whether a call may be made now. One that may while this is open is its trial: {@link #tried} must follow. Where the clock
     * was set back since it opened, nobody knows how much of the pause has passed, and the trial is made at once.
     */
    public boolean admits(Instant now) {
        return state == State.ACTIVE
                || state == State.OPEN && !trial && (!now.isBefore(retryAt) || now.isBefore(since));
    }

    /** A trial has begun. */
    public Breaker tried() {
        return state == State.OPEN ? new Breaker(policy, state, failed, openings, since, retryAt, true) : this;
    }

    /** A trial ended without saying anything of the variant: the next call is the trial. */
    public Breaker undecided() {
        return state == State.OPEN ? new Breaker(policy, state, failed, openings, since, retryAt, false) : this;
    }

    /** A trial succeeded. That it had opened is not forgotten before a window has passed. */
    public Breaker succeeded() {
        return state == State.OPEN && trial
                ? new Breaker(policy, State.ACTIVE, List.of(), openings, since, null, false)
                : this;
    }

    public Breaker failed(Instant now) {
        if (state == State.QUARANTINED) {
            return this;
        }
        Instant start = now.minus(policy.window());
        List<Instant> counted = new ArrayList<>(failed);
        if (state == State.ACTIVE) {
            // One that lies ahead was before the clock was set back, who knows how long ago.
            counted.removeIf(one -> one.isBefore(start) || one.isAfter(now));
        }
        counted.add(now);
        if (state == State.OPEN) {
            // Calls that began before it opened may still fail; only the trial's failure opens it again.
            return trial ? open(counted, openings + 1, now) : with(counted);
        }
        int before = since != null && since.plus(policy.pause()).isBefore(start) ? 0 : openings;
        return counted.size() >= policy.failures()
                ? open(counted, before + 1, now)
                : new Breaker(policy, state, counted, before, before == 0 ? null : since, null, false);
    }

    private Breaker open(List<Instant> counted, int times, Instant now) {
        return times >= policy.openings()
                ? new Breaker(policy, State.QUARANTINED, last(counted), times, now, null, false)
                : new Breaker(policy, State.OPEN, last(counted), times, now, now.plus(policy.pause()), false);
    }

    private Breaker with(List<Instant> counted) {
        return new Breaker(policy, state, last(counted), openings, since, retryAt, trial);
    }

    /** No more are kept than anybody wants to read. */
    private static List<Instant> last(List<Instant> counted) {
        return counted.subList(Math.max(0, counted.size() - 1000), counted.size());
    }
}
