/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import org.junit.Test;
import org.leademployer.fitness.Party;
import org.leademployer.fitness.StepAct;
import org.leademployer.fitness.TimeLimit;
import org.leademployer.fitness.cases.CaseStep;

public class StepDraftTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final CaseStep FULL = new CaseStep(
            "tell",
            StepAct.TELL,
            Party.LEAD_EMPLOYER,
            "Tell",
            "before",
            TimeLimit.NOTICE,
            CaseStep.State.PAUSED,
            DAY,
            DAY.plusDays(1),
            DAY.plusDays(2),
            "ill",
            "a witness",
            DAY.plusDays(3),
            "hr",
            "noted",
            1);

    @Test
    public void whatIsNotSaidStaysAsItWas() {
        assertEquals(FULL, StepDraft.of(FULL).made());
        assertEquals(
                new CaseStep(
                        "tell",
                        StepAct.TELL,
                        Party.LEAD_EMPLOYER,
                        "Tell",
                        "before",
                        TimeLimit.NOTICE,
                        CaseStep.State.DONE,
                        DAY.plusDays(4),
                        DAY.plusDays(5),
                        null,
                        null,
                        "more",
                        DAY.plusDays(6),
                        "md",
                        null,
                        2),
                StepDraft.of(FULL)
                        .state(CaseStep.State.DONE)
                        .startedOn(DAY.plusDays(4))
                        .dueOn(DAY.plusDays(5))
                        .paused(null, null)
                        .extendedFor("more")
                        .done(DAY.plusDays(6), "md", null)
                        .escalations(2)
                        .made());
    }
}
