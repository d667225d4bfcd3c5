/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.LocalDate;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.Assurance.State;
import org.leademployer.informationgovernance.Assurance.Verdict;
import org.leademployer.informationgovernance.GovernancePolicy;
import org.leademployer.platform.problem.InputFields;

/** Forms of third-party assurance: returned, accepted for a time, revoked (IG-4). */
public final class AssuranceRule {

    private AssuranceRule() {}

    public static AssuranceAct act(Assurance.StepInput input) {
        InputFields fields = new InputFields();
        AssuranceAct act = fields.required("act", input.act(), InputFields.oneOf(AssuranceAct.class));
        fields.refuse(GovernanceProblems.NOTHING, "IG-4");
        return act;
    }

    public static Assurance step(
            Assurance before, AssuranceAct act, Assurance.StepInput input, GovernancePolicy policy, LocalDate today) {
        State after = act.after(before.state());
        InputFields fields = new InputFields();
        boolean accepted = act == AssuranceAct.ACCEPT;
        boolean asSuggested = accepted && before.suggested() == Verdict.ACCEPT;
        String reason = asSuggested
                ? fields.optional("reason", input.reason(), Reading.text(2_000))
                : fields.required("reason", input.reason(), Reading.text(2_000));
        LocalDate until = accepted
                ? Reading.until(
                        fields, "validUntil", input.validUntil(), today, today.plusMonths(policy.assuranceMonths()))
                : before.validUntil();
        if (!accepted && input.validUntil() != null) {
            fields.fault("validUntil", "belongs to ACCEPT");
        }
        fields.refuse(GovernanceProblems.NOTHING, "IG-4");
        return new Assurance(
                before.id(),
                before.region(),
                before.subjectType(),
                before.subjectId(),
                after,
                before.provider(),
                before.assessmentId(),
                before.suggested(),
                before.askedOn(),
                today,
                until,
                false,
                reason,
                before.version() + 1);
    }

    /** As it stands on a day: whether it has run out. */
    public static Assurance at(Assurance kept, LocalDate today) {
        boolean expired = kept.state() == State.ACCEPTED && today.isAfter(kept.validUntil());
        return expired == kept.expired()
                ? kept
                : new Assurance(
                        kept.id(),
                        kept.region(),
                        kept.subjectType(),
                        kept.subjectId(),
                        kept.state(),
                        kept.provider(),
                        kept.assessmentId(),
                        kept.suggested(),
                        kept.askedOn(),
                        kept.decidedOn(),
                        kept.validUntil(),
                        expired,
                        kept.reason(),
                        kept.version());
    }

    /** Whether it holds on a day. */
    public static boolean holds(Assurance assurance, LocalDate on) {
        return assurance.state() == State.ACCEPTED
                && !on.isBefore(assurance.decidedOn())
                && !on.isAfter(assurance.validUntil());
    }
}
