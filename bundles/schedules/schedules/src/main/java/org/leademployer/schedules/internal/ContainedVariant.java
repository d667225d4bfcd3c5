/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.leademployer.platform.Period;
import org.leademployer.platform.problem.ProblemException;
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
    private final AtomicInteger hanging = new AtomicInteger();
    private final Set<Class<?>> seen = ConcurrentHashMap.newKeySet();

    ContainedVariant(VariantId id, Variant variant) {
        this.id = id;
        this.variant = variant;
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
                return ContainedVariant.this.call(() -> use.apply(typed), calls);
            }

            @Override
            public ProblemException impossible(String reason) {
                LOG.warn("{} gave a result that cannot be: {}", id, reason);
                return ScheduleProblems.impossible(id, reason).toException();
            }
        };
    }

    private <T> T call(Callable<T> use, VariantCalls calls) {
        if (hanging.get() >= MOST_HANGING) {
            throw ScheduleProblems.failed(id, "still hangs in earlier calls and is called no more until it is replaced")
                    .toException();
        }
        Attempt attempt = new Attempt();
        try {
            return calls.call(() -> {
                try {
                    return use.call();
                } finally {
                    attempt.end();
                }
            });
        } catch (TimeoutException e) {
            attempt.giveUp();
            LOG.warn(
                    "{} did not answer within {} seconds and was left behind",
                    id,
                    calls.limit().toSeconds());
            throw ScheduleProblems.failed(
                            id, "did not answer within " + calls.limit().toSeconds() + " seconds")
                    .toException(e);
        } catch (InterruptedException e) {
            attempt.giveUp();
            Thread.currentThread().interrupt();
            throw ScheduleProblems.interrupted().toException(e);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        }
    }

    private ProblemException failed(Throwable thrown) {
        rethrowWhatIsOfTheMachine(thrown);
        if (seen.add(thrown.getClass())) {
            LOG.warn("{} failed; its callers are refused", id, thrown);
        } else {
            LOG.info("{} failed again: {}", id, thrown.getClass().getName());
        }
        return ScheduleProblems.failed(id, "failed with " + thrown.getClass().getName())
                .toException(thrown);
    }

    /** Some errors say something about the machine rather than about a variant. A stack that overflowed is the variant's. */
    static void rethrowWhatIsOfTheMachine(Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
        if (thrown instanceof ThreadDeath death) {
            throw death;
        }
    }

    /** One call: counts as hanging from when it is given up until it ends after all. */
    private final class Attempt {

        private boolean ended;
        private boolean givenUp;

        synchronized void giveUp() {
            if (!ended) {
                givenUp = true;
                hanging.incrementAndGet();
            }
        }

        synchronized void end() {
            ended = true;
            if (givenUp) {
                hanging.decrementAndGet();
            }
        }
    }
}
