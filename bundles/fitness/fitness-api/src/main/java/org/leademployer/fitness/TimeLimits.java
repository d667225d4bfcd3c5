/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The time limits of a node: dated, versioned policy data of kind {@value #KIND} (FTP-6).
 *
 * @param limits the length of each, all of {@link TimeLimit}
 */
public record TimeLimits(Map<TimeLimit, Span> limits) {

    /** The kind of definition. */
    public static final String KIND = "fitness-time-limits";

    public TimeLimits {
        limits = limits.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(limits));
    }

    /** @throws IllegalArgumentException when the policy names none: a policy that misses one is not deployed */
    public Span span(TimeLimit limit) {
        Span span = limits.get(limit);
        if (span == null) {
            throw new IllegalArgumentException("the policy has no time limit for " + limit);
        }
        return span;
    }
}
