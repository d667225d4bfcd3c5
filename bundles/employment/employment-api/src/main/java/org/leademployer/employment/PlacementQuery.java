/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.util.Set;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/**
 * Which approved placements to read.
 *
 * @param region of posts of this node and all below it
 * @param specialties only of these specialty codes; empty for all
 * @param period that have a day in this period
 */
public record PlacementQuery(Region region, Set<String> specialties, Period period) {
    public PlacementQuery {
        specialties = Set.copyOf(specialties);
    }
}
