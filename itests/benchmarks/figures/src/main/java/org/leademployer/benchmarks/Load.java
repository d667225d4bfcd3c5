/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing done again and again by several threads at once, each after it has done the last, and what that gave. */
final class Load {

    static final int THREADS = 8;

    private final Series perSecond = new Series();
    private final Series median = new Series();
    private final Series ninetyNinth = new Series();

    /** What one of the threads does once. */
    @FunctionalInterface
    interface Step {
        void take(int thread) throws Exception;
    }

    /** Runs for a while, which counts. */
    void run(int threads, Duration time, Step step) throws Exception {
        add(take(threads, time, step));
    }

    /** What counts. */
    void add(Taken taken) {
        long[] times = taken.nanos.clone();
        Arrays.sort(times);
        perSecond.add(times.length / taken.seconds);
        median.add(times[times.length / 2] / 1e3);
        ninetyNinth.add(times[(int) (times.length * 0.99)] / 1e3);
    }

    /**
     * Steps that were taken.
     *
     * @param nanos how long each took
     * @param seconds how long all of them took
     */
    record Taken(long[] nanos, double seconds) {}

    /** Takes steps for a while. */
    static Taken take(int threads, Duration time, Step step) throws Exception {
        long began = System.nanoTime();
        long[] nanos = nanos(threads, time, step);
        return new Taken(nanos, (System.nanoTime() - began) / 1e9);
    }

    private static long[] nanos(int threads, Duration time, Step step) throws Exception {
        ExecutorService running = Executors.newFixedThreadPool(threads);
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<long[]>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                all.add(() -> steps(thread, end, step));
            }
            long[] times = new long[0];
            for (Future<long[]> one : running.invokeAll(all)) {
                long[] more = one.get();
                long[] both = Arrays.copyOf(times, times.length + more.length);
                System.arraycopy(more, 0, both, times.length, more.length);
                times = both;
            }
            return times;
        } finally {
            running.shutdownNow();
        }
    }

    private static long[] steps(int thread, long end, Step step) throws Exception {
        long[] times = new long[1024];
        int count = 0;
        for (long before = System.nanoTime(); before < end; ) {
            step.take(thread);
            long after = System.nanoTime();
            if (count == times.length) {
                times = Arrays.copyOf(times, 2 * count);
            }
            times[count++] = after - before;
            before = after;
        }
        return Arrays.copyOf(times, count);
    }

    Series perSecond() {
        return perSecond;
    }

    /** Microseconds. */
    Series median() {
        return median;
    }

    /** Microseconds that all but one in a hundred stay below. */
    Series ninetyNinth() {
        return ninetyNinth;
    }
}
