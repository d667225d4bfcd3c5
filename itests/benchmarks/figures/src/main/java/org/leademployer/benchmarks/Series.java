/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Measurements of one thing, of which the median and the range are told. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double last() {
        return values.get(values.size() - 1);
    }

    double median() {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double over(Series other) {
        return median() / other.median();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f to %.2f, %d times)",
                median(),
                Collections.min(values),
                Collections.max(values),
                values.size());
    }
}
