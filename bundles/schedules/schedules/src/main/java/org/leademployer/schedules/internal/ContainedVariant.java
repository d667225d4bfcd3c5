/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.schedules.internal.rules.Breaker;
import org.leademployer.schedules.internal.rules.ScheduleProblems;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Variant;
import org.leademployer.schedules.spi.VariantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A variant that can do no harm but to its own callers: whatever it throws, and however long it takes (SCH-8). */
final class ContainedVariant {

    private static final Logger LOG = LoggerFactory.getLogger(ContainedVariant.class);

    /** Threads that one variant may leave hanging before it is called no more. */
    private static final int MOST_HANGING = 4;

    private final VariantId id;
    private final Variant variant;
    private final Clock clock;
    private final AtomicInteger hanging = new AtomicInteger();
    private final Set<Class<?>> seen = ConcurrentHashMap.newKeySet();
    /** Replaced as a whole, one at a time. */
    private volatile Breaker breaker;
    /** Told when it comes into quarantine; must not wait. */
    private volatile Consumer<Breaker> keeper = shut -> {};

    ContainedVariant(VariantId id, Variant variant) {
        this(id, variant, Breaker.Policy.USUAL, Clock.systemUTC());
    }

    ContainedVariant(VariantId id, Variant variant, Breaker.Policy policy, Clock clock) {
        this.id = id;
        this.variant = variant;
        this.breaker = Breaker.closed(policy);
        this.clock = clock;
    }

    Breaker breaker() {
        return breaker;
    }

    /** Lets it be called again, whatever it has done. */
    synchronized void release() {
        breaker = Breaker.closed(breaker.policy());
    }

    /** Whom to tell when it comes into quarantine. */
    void keptBy(Consumer<Breaker> told) {
        keeper = told;
    }

    /** Puts it into quarantine again, in which it was before a restart. */
    synchronized void quarantine(Instant since, int failures) {
        breaker = Breaker.quarantined(breaker.policy(), since, failures);
    }

    VariantId id() {
        return id;
    }

    /**
     * The variant over some days.
     *
     * @throws ProblemException variant-failed (502, SCH-8) when it does not implement that interface
     */
    <V extends Variant> InForce<V> over(Period period, Class<V> type, VariantCalls calls) {
        if (!type.isInstance(variant)) {
            throw ScheduleProblems.failed(id, "does not implement " + type.getName() + " of this platform")
                    .toException();
        }
        V typed = type.cast(variant);
        return new InForce<>() {
            @Override
            public Period period() {
                return period;
            }

            @Override
            public VariantId id() {
                return id;
            }

            @Override
            public <T> T call(Function<? super V, T> use) {
                return calls.contain(() -> ContainedVariant.this.call(use, typed));
            }

            @Override
            public ProblemException impossible(String reason) {
                LOG.warn("{} gave a result that cannot be: {}", id, reason);
                countFailure();
                return ScheduleProblems.impossible(id, reason).toException();
            }
        };
    }

    /** On a thread of {@link VariantCalls}: some tens of nanoseconds more than the call itself. */
    private <V extends Variant, T> T call(Function<? super V, T> use, V typed) {
        boolean trial = begin();
        Call call = new Call();
        VariantCalls.Run<?> run = VariantCalls.current();
        Call around = run.begin(call);
        T result = null;
        Throwable thrown = null;
        try {
            result = use.apply(typed);
        } catch (Throwable e) {
            thrown = e;
        }
        if (!call.end()) {
            thrown = null; // It took too long before it did whatever it did, and that has been said.
        }
        run.end(around);
        if (thrown != null) {
            throw failed(thrown);
        }
        if (trial) {
            succeeded();
        }
        return result;
    }

    /** @return whether the call is a trial, which decides whether more are made */
    private boolean begin() {
        if (hanging.get() >= MOST_HANGING) {
            throw ScheduleProblems.failed(id, "still hangs in earlier calls and is called no more until it is replaced")
                    .toException();
        }
        return breaker.state() != Breaker.State.ACTIVE && tryAgain();
    }

    private synchronized boolean tryAgain() {
        if (!breaker.admits(clock.instant())) {
            throw ScheduleProblems.notCalled(id, breaker).toException();
        }
        breaker = breaker.tried();
        return breaker.trial();
    }

    private synchronized void succeeded() {
        breaker = breaker.succeeded();
        LOG.info("{} answers again", id);
    }

    private synchronized void countFailure() {
        Breaker before = breaker;
        breaker = before.failed(clock.instant());
        if (breaker.openings() == before.openings() || breaker.state() == Breaker.State.ACTIVE) {
            return;
        }
        if (breaker.state() == Breaker.State.QUARANTINED) {
            LOG.warn("{} is in quarantine: it has failed in each of {} trials", id, breaker.openings());
            keeper.accept(breaker);
        } else {
            LOG.warn(
                    "{} has failed {} times and is not called before {}",
                    id,
                    breaker.failed().size(),
                    breaker.retryAt());
        }
    }

    private synchronized void undecided() {
        breaker = breaker.undecided();
    }

    private ProblemException failed(Throwable thrown) {
        countFailure();
        rethrowWhatIsOfTheMachine(thrown);
        if (seen.add(thrown.getClass())) {
            LOG.warn("{} failed; its callers are refused", id, thrown);
        } else {
            LOG.info("{} failed again: {}", id, thrown.getClass().getName());
        }
        return ScheduleProblems.failed(id, "failed with " + thrown.getClass().getName())
                .toException(thrown);
    }

    /**
     * Some errors say something about the machine rather than about a variant. A stack that overflowed is the variant's, and
     * so is memory that ran out while it ran: what it held is let go when it is left.
     */
    static void rethrowWhatIsOfTheMachine(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error
                && !(thrown instanceof StackOverflowError)
                && !(thrown instanceof OutOfMemoryError)) {
            throw error;
        }
        if (thrown instanceof ThreadDeath death) {
            throw death;
        }
    }

    /** One call: counts as hanging from when it is given up until it ends after all. */
    final class Call {

        private static final int RUNNING = 0;
        private static final int ENDED = 1;
        private static final int GIVEN_UP = 2;

        private final long since = System.nanoTime();
        private final AtomicInteger state = new AtomicInteger(RUNNING);

        VariantId variant() {
            return id;
        }

        /** As of {@link System#nanoTime}. */
        long since() {
            return since;
        }

        /** @return false when it has ended, or was given up before */
        boolean giveUp() {
            boolean first = state.compareAndSet(RUNNING, GIVEN_UP);
            if (first) {
                hanging.incrementAndGet();
            }
            return first;
        }

        /** @return false when it was given up before */
        boolean end() {
            boolean inTime = state.compareAndSet(RUNNING, ENDED);
            if (!inTime) {
                hanging.decrementAndGet();
            }
            return inTime;
        }

        /** Its caller was told to stop: that says nothing of the variant. */
        void abandon() {
            if (giveUp()) {
                undecided();
            }
        }

        ProblemException tookTooLong(Duration limit) {
            LOG.warn("{} did not answer within {} seconds and was left behind", id, limit.toSeconds());
            countFailure();
            return ScheduleProblems.failed(id, "did not answer within " + limit.toSeconds() + " seconds")
                    .toException();
        }
    }
}
