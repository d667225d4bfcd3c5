/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import static org.hamcrest.CoreMatchers.hasItem;
import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.not;
import static org.hamcrest.MatcherAssert.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Question;

/** What the questionnaires that ship come to. */
public class ShippedQuestionnairesTest {

    private final Questionnaire tiering = Files.shipped("tiering").content();
    private final Questionnaire screening = Files.shipped("dpia-screening").content();
    private final Questionnaire considerations =
            Files.shipped("procurement-considerations").content();
    private final Questionnaire goAhead = Files.shipped("should-we-go-ahead").content();

    @Test
    public void con13_tierFollowsFromValueRiskAndCriticality() {
        String[][] cases = {
            // annual value, personal data, supply, trainees, failure, score, tier
            {"0.00", "NONE", "MONTHS_3", "0", "DELAY", "0", "BRONZE"},
            {"249999.99", "CONTACT", "MONTHS_12", "99", "PAY_AT_RISK", "24", "BRONZE"},
            {"250000.00", "NONE", "MONTHS_12", "99", "DELAY", "27.5", "BRONZE"},
            {"250000.00", "NONE", "MONTHS_12", "100", "DELAY", "35", "SILVER"},
            {"999999.99", "SPECIAL_CATEGORY", "MONTHS_12", "999", "PAY_AT_RISK", "60.5", "SILVER"},
            {"1000000.00", "CONTACT", "MONTHS_12", "999", "DELAY", "61", "SILVER"},
            {"1000000.00", "SPECIAL_CATEGORY", "MONTHS_12", "999", "DELAY", "70", "GOLD"},
            {"1000000.00", "SPECIAL_CATEGORY", "LONGER", "1000", "PATIENTS_AT_RISK", "100", "GOLD"},
            {"0.00", "NONE", "MONTHS_3", "0", "PATIENTS_AT_RISK", "15", "GOLD"},
        };
        for (String[] each : cases) {
            Evaluation evaluation = Files.evaluate(
                    tiering,
                    "annual-value",
                    each[0],
                    "personal-data",
                    each[1],
                    "supply",
                    each[2],
                    "trainees",
                    each[3],
                    "failure",
                    each[4]);
            String of = String.join(" ", each);
            assertThat(of, evaluation.score(), is(new BigDecimal(each[5])));
            assertThat(of, evaluation.outcome().id(), is(each[6]));
            assertThat(of, evaluation.outcome().rule(), is("CON-13"));
        }
    }

    @Test
    public void con13_everyReasonThatHeldIsTold() {
        List<String> reasons = Files.evaluate(
                        tiering,
                        "annual-value",
                        "1000000.00",
                        "personal-data",
                        "SPECIAL_CATEGORY",
                        "supply",
                        "LONGER",
                        "trainees",
                        "1000",
                        "failure",
                        "PATIENTS_AT_RISK")
                .outcome()
                .reasons();

        assertThat(reasons.size(), is(3));
        assertThat(reasons, hasItem("the score is at least 70 (100)"));
        assertThat(
                reasons,
                hasItem("'What happens when the service fails for a month?' is Posts cannot be filled and patient care"
                        + " suffers"));
    }

    @Test
    public void ig4_everyMeasureThatIsMissingSpeaksAgainstTheForm() {
        Questionnaire assurance = Files.shipped("third-party-assurance").content();
        List<String> all = List.of(
                "dspt",
                "registered",
                "officer",
                "encryption",
                "access",
                "restore",
                "training",
                "breaches",
                "subprocessors",
                "subprocessors-bound",
                "outside-uk",
                "outside-uk-safeguard");
        for (String missing : all) {
            String[] answers = all.stream()
                    .flatMap(question -> Stream.of(question, question.equals(missing) ? "NO" : "YES"))
                    .toArray(String[]::new);
            boolean goes = List.of("officer", "training", "subprocessors", "outside-uk")
                    .contains(missing);
            Evaluation evaluation = Files.evaluate(assurance, answers);
            assertThat(missing, evaluation.outcome().id(), is(goes ? "ACCEPT" : "REFUSE"));
            assertThat(evaluation.outcome().rule(), is("IG-4"));
        }
    }

    @Test
    public void ig1_withoutPersonalDataNothingMoreIsAsked() {
        Evaluation evaluation = Files.evaluate(screening, "personal-data", "NO");

        assertThat(evaluation.asked().size(), is(1));
        assertThat(evaluation.missing(), is(List.of()));
        assertThat(evaluation.outcome().id(), is("NONE"));
    }

    @Test
    public void ig1_withoutASignNoFullAssessmentIsNeeded() {
        assertThat(screened(null).outcome().id(), is("NONE"));
    }

    @Test
    public void ig1_everySignAsksForAFullAssessment() {
        for (String sign : signs()) {
            Evaluation evaluation = screened(sign);
            assertThat(sign, evaluation.outcome().id(), is("FULL_DPIA"));
            assertThat(sign, evaluation.outcome().rule(), is("IG-1"));
            assertThat(
                    evaluation.outcome().reasons(),
                    hasItem("'" + screening.question(sign).orElseThrow().text() + "' is Yes"));
        }
    }

    @Test
    public void ig1_aFullAssessmentInForceCoversTheSameProcessing() {
        for (String sign : signs()) {
            assertThat(
                    sign,
                    screened(sign, "existing-dpia", "YES", "existing-reference", "DPIA 12")
                            .outcome()
                            .id(),
                    is("NONE"));
        }
        assertThat(
                screened("outside-uk", "existing-dpia", "YES", "existing-reference", "DPIA 12", "safeguard", "NONE")
                        .outcome()
                        .id(),
                is("FULL_DPIA"));
    }

    @Test
    public void pro6_everyNoIsAGap() {
        List<String> gates = new ArrayList<>();
        for (Question question : considerations.questions()) {
            if (question.kind() == Kind.YES_NO) {
                Evaluation evaluation = considered(question.id(), "NO");
                boolean gap = evaluation.outcome() != null
                        && evaluation.outcome().reasons().contains("'" + question.text() + "' is No");
                if (gap) {
                    assertThat(question.id(), evaluation.outcome().id(), is("GAPS"));
                    gates.add(question.id());
                }
            }
        }
        // What is asked to find out what applies is no gap.
        for (String fact : List.of(
                "market-uncertain",
                "stakeholders-engaged",
                "tupe-applies",
                "value-includes-vat",
                "cabinet-office-applies",
                "slas-required",
                "presentations")) {
            assertThat(gates, not(hasItem(fact)));
        }
        assertThat(gates, hasItem("specification-written"));
        assertThat(gates, hasItem("equality-considered"));
        assertThat(gates.size(), is(41));
        assertThat(considered("tupe-applies", "YES").outcome().id(), is("CONSIDERED"));
    }

    @Test
    public void pro6_whatAppliesIsAskedAtTheLimit() {
        String[][] cases = {
            {"whole-life-value", "50000.00", "social-value-question", "no"},
            {"whole-life-value", "50000.01", "social-value-question", "yes"},
            {"length-months", "48", "short-tenure-approved", "no"},
            {"length-months", "47", "short-tenure-approved", "yes"},
            {"tupe-applies", "NO", "tupe-stage-1", "no"},
            {"tupe-applies", "YES", "tupe-for-all", "yes"},
        };
        for (String[] each : cases) {
            boolean asked = Files.evaluate(considerations, each[0], each[1]).asked().stream()
                    .anyMatch(one -> one.question().id().equals(each[2]));
            assertThat(String.join(" ", each), asked, is(each[3].equals("yes")));
        }
    }

    @Test
    public void asm1_theDecisionToGoAheadHasThreeOutcomes() {
        assertThat(decided("trainees-first", "YES"), is("GO_AHEAD"));
        assertThat(decided("study-leave", "NO"), is("PREPARE"));
        assertThat(decided("costed-plan", "NO"), is("STOP"));
    }

    private List<String> signs() {
        return screening.questions().stream()
                .filter(question -> question.kind() == Kind.YES_NO)
                .map(Question::id)
                .filter(id -> !id.equals("personal-data") && !id.equals("existing-dpia"))
                .toList();
    }

    private Evaluation screened(String sign, String... more) {
        return all(screening, "NO", with(more, "personal-data", "YES", sign, "YES"));
    }

    private Evaluation considered(String question, String value) {
        return all(considerations, "YES", with(new String[0], question, value));
    }

    private String decided(String question, String value) {
        return all(goAhead, "YES", with(new String[0], question, value))
                .outcome()
                .id();
    }

    private static String[] with(String[] more, String... some) {
        List<String> all = new ArrayList<>(List.of(more));
        for (int i = 0; i < some.length; i += 2) {
            if (some[i] != null) {
                all.add(some[i]);
                all.add(some[i + 1]);
            }
        }
        return all.toArray(String[]::new);
    }

    /** Every question answered: as given, or with yes or no, or with something that asks for nothing. */
    private static Evaluation all(Questionnaire questionnaire, String yesOrNo, String[] given) {
        List<String> answers = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            answers.add(question.id());
            answers.add(
                    switch (question.kind()) {
                        case YES_NO -> yesOrNo;
                        case CHOICE -> question.options().get(0).id();
                        case NUMBER -> "60";
                        case MONEY -> "100000.00";
                        case DATE -> "2022-01-10";
                        case TEXT -> "words";
                    });
        }
        answers.addAll(List.of(given));
        return Files.evaluate(questionnaire, answers.toArray(String[]::new));
    }
}
