/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.tribunal.ClaimNotice;
import org.leademployer.schedules.spi.tribunal.HandlingPlan;
import org.leademployer.schedules.spi.tribunal.HandlingPlan.Step;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.schedules.spi.tribunal.TribunalSchedule;

/** Asks schedule 8 who does what about a claim and by when, and refuses what cannot be (TRI-2, SCH-8). */
public final class Planning {

    private static final int LONGEST_ACTION = 500;

    private Planning() {}

    /**
     * @param inForce the one variant that is in force on the day on which the claim was sent
     * @throws org.leademployer.platform.problem.ProblemException variant-failed or variant-impossible-result (502, SCH-8)
     */
    public static HandlingPlan calculate(PlanInput input, List<InForce<TribunalSchedule>> inForce) {
        InForce<TribunalSchedule> only = Single.of(inForce);
        HandlingPlan plan = only.call(schedule -> schedule.plan(input.notice()));
        String reason = plan == null ? "it gives no plan" : fault(plan, input.notice());
        if (reason != null) {
            throw only.impossible(reason);
        }
        List<Step> steps = new ArrayList<>(plan.steps());
        steps.sort(Comparator.comparing(Step::due));
        return new HandlingPlan(plan.leads(), plan.instructsSolicitors(), plan.settlement(), steps);
    }

    /** What is wrong with a plan; null where nothing is. */
    private static String fault(HandlingPlan plan, ClaimNotice notice) {
        Set<Party> known = Sharing.known(notice.acts());
        List<Party> named = new ArrayList<>(List.of(
                plan.leads(), plan.instructsSolicitors(), plan.settlement().by()));
        named.addAll(plan.settlement().consentOf());
        plan.steps().forEach(step -> {
            named.add(step.who());
            named.addAll(step.tells());
        });
        Party stranger = stranger(named, known);
        if (stranger != null) {
            return "its plan names " + stranger + ", which is no party to the claim";
        }
        if (plan.settlement().upTo().isNegative()) {
            return "its plan lets settle up to the negative amount "
                    + plan.settlement().upTo();
        }
        for (Step step : plan.steps()) {
            if (step.action().isBlank() || step.action().length() > LONGEST_ACTION) {
                return "a step of its plan says nothing, or more than " + LONGEST_ACTION + " characters";
            }
            if (step.due().isBefore(notice.sentOn())) {
                return "a step of its plan is due on " + step.due() + ", before the tribunal sent the claim on "
                        + notice.sentOn();
            }
        }
        return null;
    }

    private static Party stranger(Collection<Party> named, Set<Party> known) {
        return named.stream()
                .filter(party -> !known.contains(party))
                .findFirst()
                .orElse(null);
    }
}
