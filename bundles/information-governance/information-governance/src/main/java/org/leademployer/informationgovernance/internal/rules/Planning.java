/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.protection.Breach;
import org.leademployer.schedules.spi.protection.Breach.Risk;
import org.leademployer.schedules.spi.protection.DataProtectionSchedule;
import org.leademployer.schedules.spi.protection.Recipient;
import org.leademployer.schedules.spi.protection.Step;

/** Asks schedule 10 who does what about a breach and by when, and refuses what cannot be (IG-6, SCH-8). */
public final class Planning {

    private static final int LONGEST_ACTION = 500;
    private static final int MOST_STEPS = 100;

    private Planning() {}

    /**
     * @param inForce the one variant that is in force on the day of the discovery
     * @throws org.leademployer.platform.problem.ProblemException variant-failed or variant-impossible-result (502, SCH-8)
     */
    public static PlanResult calculate(PlanInput input, List<InForce<DataProtectionSchedule>> inForce) {
        InForce<DataProtectionSchedule> only = Single.of(inForce);
        // Copied where the variant is contained: reading a list of its making is a call of it, too.
        List<Step> steps = only.call(schedule -> {
            List<Step> given = schedule.breachPlan(input.breach());
            return given == null ? null : new ArrayList<>(given);
        });
        String fault = fault(steps, input.breach());
        if (fault != null) {
            throw only.impossible(fault);
        }
        steps.sort(Comparator.comparing(Step::due));
        return new PlanResult(steps);
    }

    /** What is wrong with a plan; null where nothing is. */
    private static String fault(List<Step> steps, Breach breach) {
        if (steps == null || steps.isEmpty()) {
            return "its plan names nobody who does anything";
        }
        if (steps.size() > MOST_STEPS) {
            return "its plan has more than " + MOST_STEPS + " steps";
        }
        for (Step step : steps) {
            String fault = fault(step, breach);
            if (fault != null) {
                return fault;
            }
        }
        if (breach.risk() != Risk.UNLIKELY && firstTo(Recipient.SUPERVISORY_AUTHORITY, steps) == null) {
            return "nobody in its plan notifies the supervisory authority of a risk to people";
        }
        if (breach.risk() == Risk.HIGH && firstTo(Recipient.AFFECTED_PEOPLE, steps) == null) {
            return "nobody in its plan tells the people of a high risk to them";
        }
        return late(firstTo(Recipient.SUPERVISORY_AUTHORITY, steps), breach.statutoryDeadline());
    }

    private static String fault(Step step, Breach breach) {
        if (step == null) {
            return "a step of its plan is null";
        }
        if (step.action().isBlank() || step.action().length() > LONGEST_ACTION) {
            return "a step of its plan says nothing, or more than " + LONGEST_ACTION + " characters";
        }
        if (step.due().isBefore(breach.discoveredAt())) {
            return "a step of its plan is due at " + step.due() + ", before the discovery at " + breach.discoveredAt();
        }
        return null;
    }

    private static String late(Step notice, Instant deadline) {
        return notice != null && notice.due().isAfter(deadline)
                ? "the notice to the supervisory authority is due at " + notice.due()
                        + ", after the statutory deadline at " + deadline
                : null;
    }

    /** A later notice may add to the first; the first is that which the law has a clock for. */
    private static Step firstTo(Recipient recipient, List<Step> steps) {
        return steps.stream()
                .filter(step -> step.to() == recipient)
                .min(Comparator.comparing(Step::due))
                .orElse(null);
    }
}
