/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.fitness.RouteDecision;
import org.leademployer.fitness.RouteStep;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.calendar.WorkingDays;

/** The last days of the steps of a route, each step done on its own last day. */
public final class StepDates {

    private StepDates() {}

    /** @param on the day on which the concern became known */
    public static RouteDecision dated(RouteDecision route, LocalDate on, TimeLimits limits, WorkingDays days) {
        Map<String, LocalDate> due = new HashMap<>();
        List<RouteStep> steps = new ArrayList<>(route.steps().size());
        for (RouteStep step : route.steps()) {
            LocalDate begin = step.after() == null ? on : due.get(step.after());
            LocalDate last = begin == null || step.limit() == null
                    ? null
                    : DayCount.last(begin, limits.span(step.limit()), days);
            due.put(step.id(), last);
            steps.add(step.dueOn(last));
        }
        return route.withSteps(steps);
    }
}
