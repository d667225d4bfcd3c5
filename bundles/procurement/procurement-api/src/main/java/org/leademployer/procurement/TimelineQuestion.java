/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What a timeline is asked for.
 *
 * @param serviceStart the first day of the service
 * @param today the day as of which floats and delays are counted
 * @param done the last stage that is done; null when nothing is
 * @param route the value, regime and policy, from which the procedure has its length
 */
public record TimelineQuestion(LocalDate serviceStart, LocalDate today, String done, RouteQuestion route) {
    public TimelineQuestion {
        Objects.requireNonNull(serviceStart, "serviceStart");
        Objects.requireNonNull(today, "today");
        Objects.requireNonNull(route, "route");
    }
}
