/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import org.junit.Test;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.BreachRecord;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.testkit.DocumentedBlock;

public class GovernanceActsTest {

    @Test
    public void x7_theGuidePrintsWhatIsEnforced() {
        Map.of(
                        "screening-acts", ScreeningAct.TABLE.markdown(),
                        "dpia-acts", DpiaAct.TABLE.markdown(),
                        "sharing-agreement-acts", AgreementAct.TABLE.markdown(),
                        "assurance-acts", AssuranceAct.TABLE.markdown(),
                        "breach-acts", BreachAct.TABLE.markdown())
                .forEach((name, table) -> new DocumentedBlock("information-governance.md", name).assertSays(table));
    }

    @Test
    public void everyActLeadsWhereTheTableSays_andNowhereElse() {
        for (Dpia.State state : Dpia.State.values()) {
            for (DpiaAct act : DpiaAct.values()) {
                if (act.from().contains(state)) {
                    assertEquals(act.to() == null ? state : act.to(), act.after(state));
                } else {
                    assertRefused("IG-2", () -> act.after(state));
                }
            }
        }
        assertRefused("IG-1", () -> ScreeningAct.ANSWER.after(Screening.State.ANSWERED));
        assertRefused("IG-3", () -> AgreementAct.REVIEW.after(SharingAgreement.State.ADVISED));
        assertRefused("IG-4", () -> AssuranceAct.ACCEPT.after(Assurance.State.REVOKED));
        assertRefused("IG-6", () -> BreachAct.TELL.after(BreachRecord.State.CLOSED));
    }

    private static void assertRefused(String rule, Runnable act) {
        Problem problem = assertThrows(ProblemException.class, act::run).problem();
        assertEquals("act-not-possible", problem.code());
        assertEquals(409, problem.status());
        assertEquals(rule, problem.rule());
        assertTrue(
                problem.next(),
                problem.next().startsWith("In this state") || problem.next().startsWith("Nothing"));
    }
}
