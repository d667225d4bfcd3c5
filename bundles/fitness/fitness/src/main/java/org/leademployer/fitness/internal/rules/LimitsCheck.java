/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.ArrayList;
import java.util.List;
import org.leademployer.fitness.Span;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.TimeLimits;
import org.leademployer.platform.problem.Problem.Fault;

/** What is wrong with time limits that no schema can say. */
public final class LimitsCheck {

    private LimitsCheck() {}

    public static List<Fault> faults(TimeLimits policy) {
        List<Fault> faults = new ArrayList<>();
        for (TimeLimit limit : TimeLimit.values()) {
            Span span = policy.limits().get(limit);
            if (span == null) {
                faults.add(new Fault(null, "/limits", "FTP-6: there is no time limit for " + limit));
            }
        }
        for (TimeLimit exclusion : new TimeLimit[] {TimeLimit.IMMEDIATE_EXCLUSION, TimeLimit.EXCLUSION_PERIOD}) {
            Span span = policy.limits().get(exclusion);
            if (span != null && span.amount() == 0) {
                faults.add(
                        new Fault(null, "/limits/" + exclusion, "FTP-6: a period of exclusion has at least one day"));
            }
        }
        return faults;
    }
}
