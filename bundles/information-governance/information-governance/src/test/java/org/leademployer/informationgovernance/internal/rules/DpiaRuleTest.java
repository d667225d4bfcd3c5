/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.leademployer.informationgovernance.Dpia;
import org.leademployer.informationgovernance.Dpia.Advice;
import org.leademployer.informationgovernance.Dpia.AnswerInput;
import org.leademployer.informationgovernance.Dpia.ConsultationInput;
import org.leademployer.informationgovernance.Dpia.ContentInput;
import org.leademployer.informationgovernance.Dpia.MeasureInput;
import org.leademployer.informationgovernance.Dpia.PartyInput;
import org.leademployer.informationgovernance.Dpia.ResidualInput;
import org.leademployer.informationgovernance.Dpia.RiskLevel;
import org.leademployer.informationgovernance.Dpia.State;
import org.leademployer.informationgovernance.Dpia.StepInput;
import org.leademployer.informationgovernance.DpiaContent;
import org.leademployer.informationgovernance.DpiaQuestion;
import org.leademployer.informationgovernance.DpiaRisk;
import org.leademployer.informationgovernance.GovernancePolicy;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;

public class DpiaRuleTest {

    private static final GovernancePolicy POLICY = new GovernancePolicy(5, 9, 56, 12, 12, 12);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final String OFFICER = "officer";
    private static final String CONTROLLER = "controller";

    /** Everything that an assessment says; of each risk severity 3 and likelihood 3, and what is given of what remains. */
    public static ContentInput complete(String residualSeverity, String residualLikelihood) {
        return new ContentInput(
                null,
                null,
                "Service lead",
                null,
                null,
                List.of(new PartyInput("CONTROLLER", "Trust"), new PartyInput("PROCESSOR", "Payroll")),
                Arrays.stream(DpiaQuestion.values())
                        .map(question -> switch (question.kind()) {
                            case TEXT -> new AnswerInput(question.name(), "said", null, null);
                            case LIST -> new AnswerInput(question.reference(), null, null, List.of("one"));
                            case GAUGE -> new AnswerInput(question.name(), null, "3", null);
                        })
                        .toList(),
                List.of(new MeasureInput("Encryption", "at rest and on its way")),
                Arrays.stream(DpiaRisk.values())
                        .map(risk -> new ResidualInput(risk.name(), residualSeverity, residualLikelihood, null))
                        .toList(),
                new ConsultationInput("false", "They are told by the notice", null, null, null));
    }

    private static Dpia draft(DpiaContent content) {
        return DpiaRule.with(
                new Dpia(
                        "d-1",
                        new Region("north-west"),
                        "procurement",
                        "P-1",
                        State.DRAFT,
                        null,
                        content,
                        null,
                        null,
                        null,
                        null,
                        null,
                        TODAY,
                        1),
                content,
                POLICY,
                1);
    }

    private static Dpia complete(String residual) {
        return draft(DpiaRule.merge(DpiaContent.named("Payroll"), complete(residual, residual)));
    }

    @Test
    public void ig2_allThatIsMissingIsNamedAtOnce() {
        Problem problem = refused(draft(DpiaContent.named("Payroll")), step("SUBMIT"));
        assertEquals("dpia-incomplete", problem.code());
        List<String> missing = problem.missing();
        for (String one : List.of(
                "a party that is controller or joint controller",
                "The data that is shared (121)",
                "The purpose (211)",
                "Why each item of data is necessary (213)",
                "Illegitimate access: severity (325)",
                "Loss of data: likelihood (346)",
                "a measure",
                "what remains of UNWANTED_CHANGE: severity and likelihood after the measures",
                "what the people concerned said, or why they were not asked")) {
            assertTrue(one + " in " + missing, missing.contains(one));
        }
        long required = Arrays.stream(DpiaQuestion.values())
                .filter(DpiaQuestion::required)
                .count();
        assertEquals(required + 6, missing.size());
        assertEquals(
                List.of(),
                DpiaRule.missing(complete("1").content(), complete("1").risks()));
    }

    @Test
    public void ig2_whatRemainsIsNotMoreThanThereWas() {
        assertEquals(
                List.of(
                        "what remains of ILLEGITIMATE_ACCESS is more than there was before the measures",
                        "what remains of UNWANTED_CHANGE is more than there was before the measures",
                        "what remains of LOSS_OF_DATA is more than there was before the measures"),
                refused(complete("4"), step("SUBMIT")).missing());
    }

    @Test
    public void ig2_aRiskIsHighFromTheProductOfThePolicyOn() {
        record Case(String severity, String likelihood, int score, boolean high) {}
        for (Case each : List.of(
                new Case("1", "1", 1, false),
                new Case("2", "4", 8, false),
                new Case("3", "3", 9, true),
                new Case("4", "4", 16, true))) {
            RiskLevel risk = draft(DpiaRule.merge(DpiaContent.named("a"), complete(each.severity, each.likelihood)))
                    .risks()
                    .get(0);
            assertEquals(Integer.valueOf(9), risk.score());
            assertEquals(Integer.valueOf(each.score), risk.residualScore());
            assertEquals(each.high, risk.high());
        }
        assertNull(draft(DpiaContent.named("a")).risks().get(0).score());
    }

    @Test
    public void ig2_itGoesFromDraftToReview() {
        Dpia submitted = go(complete("1"), step("SUBMIT"));
        assertEquals(State.ADVICE, submitted.state());
        Dpia advised = go(submitted, advice("true"));
        assertTrue(advised.advice().favourable());
        Dpia approved = go(advised, step("APPROVE"));
        assertEquals(State.APPROVED, approved.state());
        assertEquals(TODAY.plusMonths(12), approved.decision().reviewOn());
        Dpia again = go(approved, step("REVIEW"));
        assertEquals(State.DRAFT, again.state());
        assertNull(again.decision());
        assertNull(again.advice());
        assertEquals(6, go(approved, step("ARCHIVE")).version() + 1);
    }

    @Test
    public void ig2_whoRecordedTheAdviceDoesNotDecide() {
        Dpia advised = go(go(complete("1"), step("SUBMIT")), advice("true"));
        assertEquals(OFFICER, advised.advice().by());
        Dpia ofNobodyKnown = withAdvice(advised, new Advice(TODAY, true, "well", "DPO", null, false));
        record Case(Dpia in, StepInput step, String user) {}
        for (Case each : List.of(
                new Case(advised, step("APPROVE"), OFFICER),
                new Case(advised, decision("REFUSE", "too much", null), OFFICER),
                new Case(ofNobodyKnown, step("APPROVE"), CONTROLLER))) {
            Problem problem = assertThrows(ProblemException.class, () -> go(each.in, each.step, each.user))
                    .problem();
            assertEquals("second-person-needed", problem.code());
            assertEquals(409, problem.status());
            assertEquals("IG-2", problem.rule());
            assertTrue(problem.next(), problem.next().startsWith("Let a colleague decide"));
        }
        assertEquals(
                CONTROLLER, go(advised, step("APPROVE"), CONTROLLER).decision().by());
        assertEquals(
                CONTROLLER,
                go(advised, decision("REFUSE", "too much", null), CONTROLLER)
                        .decision()
                        .by());
        // The officer may give it back; then the advice is taken anew.
        Dpia returned = go(advised, decision("RETURN", "a measure is missing", null), OFFICER);
        Dpia again = go(go(returned, step("SUBMIT")), advice("true"), "another-officer");
        assertEquals(State.APPROVED, go(again, step("APPROVE"), CONTROLLER).state());
    }

    @Test
    public void ig2_overrulingTheOfficerNeedsReasons() {
        Dpia against = go(go(complete("1"), step("SUBMIT")), advice("false"));
        assertEquals(
                List.of("reasons for overruling the advice of the data protection officer"),
                refused(against, step("APPROVE")).missing());
        Dpia approved = go(against, decision("APPROVE", "the measures were added", null));
        assertEquals("the measures were added", approved.decision().reasons());
        assertFalse(approved.advice().favourable());
    }

    @Test
    public void ig2_aHighResidualRiskGoesToTheInformationCommissioner() {
        Dpia advised = go(go(complete("3"), step("SUBMIT")), advice("true"));
        Problem problem = refused(advised, step("APPROVE"));
        assertEquals(3, problem.missing().size());
        assertTrue(problem.missing().get(0).contains("Information Commissioner"));
        Dpia consulting = go(advised, step("CONSULT"));
        assertEquals(TODAY.plusDays(56), consulting.consulted().dueOn());
        assertEquals("act-not-possible", refused(consulting, step("APPROVE")).code());
        Dpia answered =
                go(consulting, new StepInput("RECORD_ANSWER", null, null, "go on", null, null, null, null, null, null));
        assertEquals(State.APPROVED, go(answered, step("APPROVE")).state());
    }

    @Test
    public void ig2_whatIsWrongWithAStepIsToldAtOnce() {
        Dpia advised = go(go(complete("1"), step("SUBMIT")), advice("true"));
        record Case(Dpia in, StepInput step, List<String> fields) {}
        for (Case each : List.of(
                new Case(go(complete("1"), step("SUBMIT")), step("ADVISE"), List.of("favourable", "text")),
                new Case(
                        go(complete("1"), step("SUBMIT")),
                        new StepInput("ADVISE", "2027-01-01", "perhaps", "t", null, null, null, null, null, null),
                        List.of("on", "favourable")),
                new Case(advised, step("REFUSE"), List.of("reasons")),
                new Case(advised, step("RETURN"), List.of("reasons")),
                new Case(advised, decision("APPROVE", null, "2026-03-16"), List.of("reviewOn")),
                new Case(advised, decision("APPROVE", null, "2027-03-17"), List.of("reviewOn")))) {
            Problem problem = refused(each.in, each.step);
            assertEquals("invalid-input", problem.code());
            assertEquals(
                    each.fields,
                    problem.faults().stream().map(Problem.Fault::field).toList());
        }
        assertThrows(ProblemException.class, () -> DpiaRule.act(step("CHANGE")));
        assertThrows(ProblemException.class, () -> DpiaRule.act(step("SHRED")));
    }

    @Test
    public void ig2_whatIsWrongWithTheContentIsToldAtOnce_andMergedWhereItIsRight() {
        ContentInput wrong = new ContentInput(
                "a\nb",
                null,
                null,
                null,
                null,
                List.of(new PartyInput("OWNER", "")),
                List.of(
                        new AnswerInput("999", "t", null, null),
                        new AnswerInput("PURPOSE", "t", "2", List.of("x")),
                        new AnswerInput("325", null, "5", null)),
                null,
                List.of(new ResidualInput("FIRE", "0", "1", null)),
                new ConsultationInput("false", null, null, null, null));
        Problem problem = assertThrows(ProblemException.class, () -> DpiaRule.merge(DpiaContent.named("a"), wrong))
                .problem();
        assertEquals(
                List.of(
                        "name",
                        "parties[0].role",
                        "parties[0].name",
                        "answers[0].question",
                        "answers[1].gauge",
                        "answers[1].list",
                        "answers[2].gauge",
                        "residualRisks[0].risk",
                        "residualRisks[0].severity",
                        "consultation.reason"),
                problem.faults().stream().map(Problem.Fault::field).toList());

        DpiaContent before = complete("1").content();
        DpiaContent after = DpiaRule.merge(
                before,
                new ContentInput(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(
                                new AnswerInput("PURPOSE", "pay", null, null),
                                new AnswerInput("CONSENT", null, null, null)),
                        null,
                        null,
                        null));
        assertEquals("pay", after.answer(DpiaQuestion.PURPOSE).orElseThrow().text());
        assertTrue(after.answer(DpiaQuestion.CONSENT).isEmpty());
        assertEquals(before.answers().size() - 1, after.answers().size());
        assertEquals(before.measures(), after.measures());
        assertEquals(before.parties(), after.parties());
    }

    private static StepInput step(String act) {
        return new StepInput(act, null, null, null, null, null, null, null, null, null);
    }

    private static StepInput advice(String favourable) {
        return new StepInput("ADVISE", null, favourable, "well", "DPO", null, null, null, null, null);
    }

    private static StepInput decision(String act, String reasons, String reviewOn) {
        return new StepInput(act, null, null, null, null, reasons, null, reviewOn, null, null);
    }

    private static Dpia go(Dpia before, StepInput step) {
        return go(before, step, "ADVISE".equals(step.act()) ? OFFICER : CONTROLLER);
    }

    private static Dpia go(Dpia before, StepInput step, String user) {
        return DpiaRule.step(before, DpiaRule.act(step), step, POLICY, TODAY, user);
    }

    private static Dpia withAdvice(Dpia dpia, Advice advice) {
        return new Dpia(
                dpia.id(),
                dpia.region(),
                dpia.subjectType(),
                dpia.subjectId(),
                dpia.state(),
                dpia.screeningId(),
                dpia.content(),
                dpia.risks(),
                advice,
                dpia.consulted(),
                dpia.decision(),
                dpia.imported(),
                dpia.openedOn(),
                dpia.version());
    }

    private static Problem refused(Dpia before, StepInput step) {
        return assertThrows(ProblemException.class, () -> go(before, step)).problem();
    }
}
