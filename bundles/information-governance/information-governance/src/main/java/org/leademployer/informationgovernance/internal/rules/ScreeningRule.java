/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.LocalDate;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.Screening.Outcome;
import org.leademployer.informationgovernance.Screening.State;
import org.leademployer.platform.problem.InputFields;

/** Screening questions, and the clock of their answer (IG-1). */
public final class ScreeningRule {

    private ScreeningRule() {}

    public static ScreeningAct act(Screening.StepInput input) {
        InputFields fields = new InputFields();
        ScreeningAct act = fields.required("act", input.act(), InputFields.oneOf(ScreeningAct.class));
        fields.refuse(GovernanceProblems.NOTHING, "IG-1");
        return act;
    }

    /** What comes of an answer or a withdrawal. */
    public static Screening step(Screening before, ScreeningAct act, Screening.StepInput input, LocalDate today) {
        State after = act.after(before.state());
        InputFields fields = new InputFields();
        Outcome given = fields.optional("outcome", input.outcome(), InputFields.oneOf(Outcome.class));
        String advice = fields.optional("advice", input.advice(), Reading.text(4_000));
        Boolean agreement = fields.optional("sharingAgreement", input.sharingAgreement(), Reading::yesOrNo);
        boolean withdrawn = act == ScreeningAct.WITHDRAW;
        Outcome outcome = withdrawn ? null : given == null ? before.suggested() : given;
        String reason = withdrawn || outcome != before.suggested()
                ? fields.required("reason", input.reason(), Reading.text(2_000))
                : fields.optional("reason", input.reason(), Reading.text(2_000));
        if (withdrawn && (given != null || advice != null || agreement != null)) {
            fields.fault("act", "WITHDRAW takes a reason alone");
        }
        fields.refuse(GovernanceProblems.NOTHING, "IG-1");
        return at(
                new Screening(
                        before.id(),
                        before.region(),
                        before.subjectType(),
                        before.subjectId(),
                        after,
                        before.assessmentId(),
                        before.suggested(),
                        before.askedOn(),
                        before.dueOn(),
                        false,
                        today,
                        outcome,
                        advice,
                        reason,
                        Boolean.TRUE.equals(agreement),
                        before.version() + 1),
                today);
    }

    /** As it stands on a day: whether its clock has run out. */
    public static Screening at(Screening kept, LocalDate today) {
        LocalDate until = kept.answeredOn() == null ? today : kept.answeredOn();
        boolean late = kept.state() != State.WITHDRAWN && until.isAfter(kept.dueOn());
        return late == kept.late()
                ? kept
                : new Screening(
                        kept.id(),
                        kept.region(),
                        kept.subjectType(),
                        kept.subjectId(),
                        kept.state(),
                        kept.assessmentId(),
                        kept.suggested(),
                        kept.askedOn(),
                        kept.dueOn(),
                        late,
                        kept.answeredOn(),
                        kept.outcome(),
                        kept.advice(),
                        kept.reason(),
                        kept.sharingAgreement(),
                        kept.version());
    }
}
