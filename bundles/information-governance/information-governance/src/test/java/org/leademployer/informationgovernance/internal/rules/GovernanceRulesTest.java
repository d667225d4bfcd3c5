/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.Test;
import org.leademployer.deadlines.Deadline;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.ClauseReport.Clause;
import org.leademployer.informationgovernance.ClauseReport.Topic;
import org.leademployer.informationgovernance.GovernancePolicy;
import org.leademployer.informationgovernance.GovernanceQuery;
import org.leademployer.informationgovernance.ProcessingActivity;
import org.leademployer.informationgovernance.Screening;
import org.leademployer.informationgovernance.Screening.Outcome;
import org.leademployer.informationgovernance.SharingAgreement;
import org.leademployer.informationgovernance.internal.Samples;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

public class GovernanceRulesTest {

    private static final Region WESSEX = new Region("wessex");
    private static final LocalDate ASKED = LocalDate.of(2026, 3, 16);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 23);
    private static final GovernancePolicy POLICY = new GovernancePolicy(5, 9, 56, 12, 12, 12);

    private static Screening asked(Outcome suggested) {
        return new Screening(
                "s-1",
                WESSEX,
                "procurement",
                "P-1",
                Screening.State.ASKED,
                "a-1",
                suggested,
                ASKED,
                DUE,
                false,
                null,
                null,
                null,
                null,
                false,
                1);
    }

    @Test
    public void ig1_isLateFromTheDayAfterTheLast() {
        record Case(LocalDate answered, boolean late) {}
        for (Case each : List.of(new Case(ASKED, false), new Case(DUE, false), new Case(DUE.plusDays(1), true))) {
            assertEquals(
                    each.late,
                    ScreeningRule.at(asked(Outcome.NONE), each.answered).late());
            Screening answered = ScreeningRule.step(
                    asked(Outcome.NONE),
                    ScreeningAct.ANSWER,
                    new Screening.StepInput("ANSWER", null, null, null, null),
                    each.answered);
            assertEquals(each.late, answered.late());
            assertEquals(each.late, ScreeningRule.at(answered, DUE.plusDays(90)).late());
        }
    }

    @Test
    public void ig1_aReasonIsAskedForWhereTheTeamDecidesOtherwise_orWithdraws() {
        record Case(Outcome suggested, String act, String outcome, String reason, String fault) {}
        for (Case each : List.of(
                new Case(Outcome.NONE, "ANSWER", null, null, null),
                new Case(Outcome.NONE, "ANSWER", "NONE", null, null),
                new Case(Outcome.NONE, "ANSWER", "FULL_DPIA", null, "reason"),
                new Case(Outcome.NONE, "ANSWER", "FULL_DPIA", "new technology", null),
                new Case(Outcome.FULL_DPIA, "ANSWER", "NONE", " ", "reason"),
                new Case(Outcome.FULL_DPIA, "ANSWER", "PERHAPS", null, "outcome"),
                new Case(Outcome.NONE, "WITHDRAW", null, null, "reason"),
                new Case(Outcome.NONE, "WITHDRAW", "NONE", "a mistake", "act"),
                new Case(Outcome.NONE, "WITHDRAW", null, "a mistake", null),
                new Case(Outcome.NONE, "SHRED", null, null, "act"))) {
            Screening.StepInput step = new Screening.StepInput(each.act, each.outcome, null, each.reason, null);
            assertFault(
                    each.toString(),
                    each.fault,
                    () -> ScreeningRule.step(asked(each.suggested), ScreeningRule.act(step), step, ASKED));
        }
    }

    @Test
    public void ig3_reviewsComeWithinThePolicy() {
        SharingAgreement wanted = new SharingAgreement(
                "g-1",
                WESSEX,
                "procurement",
                "P-1",
                SharingAgreement.State.ADVISED,
                null,
                "pay",
                List.of("a", "b"),
                null,
                null,
                null,
                null,
                null,
                null,
                1);
        record Case(String on, String document, String reviewOn, String fault) {}
        for (Case each : List.of(
                new Case(null, "d-1", null, null),
                new Case(null, "d-1", "2027-03-16", null),
                new Case(null, "d-1", "2027-03-17", "reviewOn"),
                new Case(null, "d-1", "2026-03-16", "reviewOn"),
                new Case("2026-03-17", "d-1", null, "on"),
                new Case(null, null, null, "document"))) {
            SharingAgreement.StepInput step =
                    new SharingAgreement.StepInput("SIGN", each.on, each.document, each.reviewOn, null);
            assertFault(
                    each.toString(),
                    each.fault,
                    () -> AgreementRule.step(wanted, AgreementAct.SIGN, step, POLICY, ASKED));
        }
        for (List<String> parties : List.of(List.<String>of(), List.of("one"), Collections.nCopies(51, "one"))) {
            InputFields fields = new InputFields();
            AgreementRule.terms(new SharingAgreement.Input(null, null, null, null, "pay", parties, null), fields);
            assertTrue(parties.toString(), fields.isFaulty());
        }
    }

    @Test
    public void ig4_aFormIsAcceptedForATimeThatThePolicyLimits() {
        record Case(Assurance.Verdict suggested, String act, String until, String reason, String fault) {}
        for (Case each : List.of(
                new Case(Assurance.Verdict.ACCEPT, "ACCEPT", null, null, null),
                new Case(Assurance.Verdict.ACCEPT, "ACCEPT", "2027-03-16", null, null),
                new Case(Assurance.Verdict.ACCEPT, "ACCEPT", "2027-03-17", null, "validUntil"),
                new Case(Assurance.Verdict.ACCEPT, "ACCEPT", "2026-03-16", null, "validUntil"),
                new Case(Assurance.Verdict.REFUSE, "ACCEPT", null, null, "reason"),
                new Case(Assurance.Verdict.REFUSE, "ACCEPT", null, "certified soon", null),
                new Case(Assurance.Verdict.REFUSE, "REFUSE", null, null, "reason"),
                new Case(Assurance.Verdict.REFUSE, "REFUSE", "2027-01-01", "no register", "validUntil"))) {
            Assurance.StepInput step = new Assurance.StepInput(each.act, each.until, each.reason);
            assertFault(
                    each.toString(),
                    each.fault,
                    () -> AssuranceRule.step(returned(each.suggested), AssuranceRule.act(step), step, POLICY, ASKED));
        }
    }

    private static Assurance returned(Assurance.Verdict suggested) {
        return new Assurance(
                "f-1",
                WESSEX,
                "procurement",
                "P-1",
                Assurance.State.RETURNED,
                new OdsCode("RBN"),
                "a-1",
                suggested,
                ASKED,
                null,
                null,
                false,
                null,
                1);
    }

    @Test
    public void ig5_allFourClausesAreReadOutOfTheProtocol() {
        List<Clause> clauses = ClauseRule.of(Samples.protocol());
        assertEquals(
                List.of(Topic.values()), clauses.stream().map(Clause::topic).toList());
        assertTrue(clauses.stream().allMatch(Clause::answered));
        assertEquals(
                List.of("HEE 33.33 per cent", "LEAD_EMPLOYER 66.67 per cent"),
                clauses.get(1).says());
        assertTrue(ClauseRule.none().stream().noneMatch(Clause::answered));
    }

    @Test
    public void ig7_aFlowToAnotherCountryNamesItsSafeguard() {
        assertFault("", "transfers", () -> entry(null));
        assertEquals(1, entry("Ireland, found adequate").flows().size());
    }

    private static ProcessingActivity entry(String transfers) {
        return ProcessingRule.read(
                new ProcessingActivity.Input(
                        null,
                        null,
                        null,
                        null,
                        "Payroll",
                        "Trust",
                        null,
                        "Paying",
                        "Article 6(1)(b)",
                        List.of("trainees"),
                        List.of("PAY"),
                        null,
                        transfers,
                        "six years",
                        "encryption",
                        null,
                        List.of(new ProcessingActivity.FlowInput("Trust", "Bureau", "PAY", null, "true")),
                        "2026-12-01"),
                "p-1",
                WESSEX,
                "region",
                "wessex",
                1);
    }

    @Test
    public void x4_whatIsDueNamesTheRuleAndTheOfficeAndNoText() {
        Deadline screening = GovernanceDueDates.of(asked(Outcome.NONE)).get(0);
        assertEquals(DUE, screening.day());
        assertEquals("IG-1", screening.rule());
        assertEquals("information-governance-officer", screening.owner());
        assertEquals("/api/v1/information-governance/screenings/s-1", screening.link());
        Deadline review = GovernanceDueDates.of(entry("Ireland")).get(0);
        assertEquals("IG-7", review.rule());
        assertEquals("processing/p-1", review.key());
        assertTrue(!review.what().contains("Payroll"));
        assertEquals(List.of(), GovernanceDueDates.of(returned(Assurance.Verdict.ACCEPT)));
    }

    @Test
    public void x3_aQueryIsReadWithAllThatIsWrong() {
        Problem problem = assertThrows(
                        ProblemException.class,
                        () -> GovernanceQuery.read("No Region", "x".repeat(61), null, null, null, "5"))
                .problem();
        assertEquals(2, problem.faults().size());
        assertEquals(
                Region.NATIONAL,
                GovernanceQuery.read(null, null, null, null, null, null).region());
    }

    private static void assertFault(String message, String field, Runnable act) {
        if (field == null) {
            act.run();
            return;
        }
        Problem problem =
                assertThrows(message, ProblemException.class, act::run).problem();
        assertEquals(message, "invalid-input", problem.code());
        assertTrue(message + problem.faults(), problem.faults().stream().anyMatch(fault -> fault.field()
                .equals(field)));
    }
}
