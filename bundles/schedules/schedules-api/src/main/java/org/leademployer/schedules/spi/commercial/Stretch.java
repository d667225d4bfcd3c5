/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import java.util.List;
import org.leademployer.platform.Period;

/**
 * A longest run of days over which a trainee's set of placements stays the same (SCH-10).
 *
 * @param period the days
 * @param placements the placements that have every one of these days, not cut, in the order they were given; at least one
 */
public record Stretch(Period period, List<ServicePlacement> placements) {
    public Stretch {
        placements = List.copyOf(placements);
    }
}
