/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.time.LocalDate;

/**
 * A routing that is deployed now.
 *
 * @param id its identity
 * @param origin a file that ships or was dropped in, or a bundle with rules
 * @param validFrom the first day on which it is in force
 * @param validTo the last day; null for no end
 * @param title what people call it
 * @param source who decided it, and where that is written; of a bundle its symbolic name and version
 */
public record DeployedRouting(
        RoutingId id, Origin origin, LocalDate validFrom, LocalDate validTo, String title, String source) {

    /** How a routing came (SCH-2). */
    public enum Origin {
        /** A table: figures only. */
        TABLE,
        /** A bundle that registers {@link org.leademployer.fitness.spi.RoutingRules}. */
        RULES
    }
}
