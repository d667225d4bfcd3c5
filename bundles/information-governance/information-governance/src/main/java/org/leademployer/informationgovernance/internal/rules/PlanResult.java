/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.List;
import org.leademployer.schedules.spi.protection.Step;

/**
 * The plan for a breach.
 *
 * @param steps what is due first, first
 */
public record PlanResult(List<Step> steps) {
    public PlanResult {
        steps = List.copyOf(steps);
    }
}
