/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.CoreMatchers.nullValue;
import static org.hamcrest.MatcherAssert.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.Test;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.Condition;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Option;
import org.leademployer.assessments.Questionnaire.OutcomeRule;
import org.leademployer.assessments.Questionnaire.Question;
import org.leademployer.assessments.Questionnaire.Section;

public class EvaluatingTest {

    private static final String BRANCHES =
            """
            sections:
              - id: one
                title: One
                questions:
                  - {id: data, text: 'Is there data?', kind: YES_NO, options: [{id: 'YES', label: 'Yes', score: 5}, {id: 'NO', label: 'No', score: 0}]}
                  - {id: people, text: 'Of how many?', kind: NUMBER, when: {question: data, is: YES}, evidence: true, bands: [{below: 100, score: 1}, {score: 2.5}]}
                  - {id: from, text: 'From when?', kind: DATE, when: {question: people, atLeast: 100}}
              - id: two
                title: Two
                when: {all: [{question: data, is: YES}, {not: {question: people, below: 100}}]}
                questions:
                  - {id: why, text: 'Why?', kind: TEXT, required: false}
                  - {id: cost, text: 'At what cost?', kind: MONEY}
            outcomes:
              - {id: LATE, label: Late, when: {question: from, above: 2022-03-31}, reason: Too late., rule: X-1}
              - {id: DEAR, label: Dear, when: {any: [{question: cost, above: 100.00}, {question: score, atLeast: 7.51}]}, reason: Too dear., rule: X-2}
              - {id: FINE, label: Fine, reason: Fine., rule: X-3}
            """;

    private final Questionnaire branches = Files.read(Files.file(BRANCHES)).content();

    @Test
    public void asm1_asksByWhatWasAnswered() {
        String[][] cases = {
            {"data"},
            {"data", "data", "NO"},
            {"data people why cost", "data", "YES"},
            {"data people", "data", "YES", "people", "99"},
            {"data people from why cost", "data", "YES", "people", "100"},
            {"data", "data", "NO", "people", "100", "from", "2022-01-10"},
        };
        for (String[] each : cases) {
            Evaluation evaluation = evaluate(each);
            assertThat(
                    String.join(" ", each),
                    evaluation.asked().stream()
                            .map(asked -> asked.question().id())
                            .collect(Collectors.joining(" ")),
                    is(each[0]));
        }
    }

    @Test
    public void asm1_comesToTheFirstOutcomeThatHolds() {
        String[][] cases = {
            // outcome, score, answers
            {"FINE", "0", "data", "NO"},
            {"FINE", "6", "data", "YES", "people", "99"},
            {"FINE", "7.5", "data", "YES", "people", "100", "from", "2022-03-31", "cost", "100.00"},
            {"DEAR", "7.5", "data", "YES", "people", "100", "from", "2022-03-31", "cost", "100.01"},
            {"LATE", "7.5", "data", "YES", "people", "100", "from", "2022-04-01", "cost", "100.01"},
        };
        for (String[] each : cases) {
            Evaluation evaluation = Files.evaluate(branches, Arrays.copyOfRange(each, 2, each.length));
            assertThat(String.join(" ", each), evaluation.outcome().id(), is(each[0]));
            assertThat(String.join(" ", each), evaluation.score(), is(new BigDecimal(each[1])));
        }
    }

    @Test
    public void asm1_thereIsNoOutcomeWhileARequiredAnswerIsMissing() {
        Evaluation evaluation = Files.evaluate(branches, "data", "YES", "people", "100", "from", "2022-01-10");

        assertThat(evaluation.outcome(), nullValue());
        assertThat(evaluation.score(), nullValue());
        assertThat(evaluation.open(), is(List.of("why", "cost")));
        assertThat(evaluation.missing(), is(List.of("cost: an answer to 'At what cost?'")));
    }

    @Test
    public void asm1_evidenceIsMissingWhereItIsAskedFor() {
        Map<String, Answer> answers = new HashMap<>(Files.answers("data", "YES"));
        answers.put("people", new Answer("people", "5", null, "jane", null));

        assertThat(
                Evaluating.evaluate(branches, answers).missing(), is(List.of("people: evidence for 'Of how many?'")));
    }

    @Test
    public void asm1_whatFellAwayIsKeptAndDoesNotCount() {
        Evaluation evaluation = Files.evaluate(
                branches, "data", "NO", "people", "100", "from", "2022-04-01", "cost", "100.01", "why", "words");

        assertThat(evaluation.notCounted(), is(List.of("people", "from", "why", "cost")));
        assertThat(evaluation.outcome().id(), is("FINE"));
        assertThat(evaluation.score(), is(new BigDecimal(0)));
    }

    @Test
    public void asm1_reasonsNameWhatWasAnswered() {
        assertThat(
                Files.evaluate(branches, "data", "YES", "people", "100", "from", "2022-03-31", "cost", "100.01")
                        .outcome()
                        .reasons(),
                is(List.of("Too dear.", "'At what cost?' is above 100.00 (100.01)")));
    }

    @Test
    public void asm1_everythingThatIsWrongWithAnswersIsToldAtOnce() {
        AnswerCheck check = AnswerCheck.of(
                branches,
                Map.of(),
                List.of(
                        new NewAnswer("data", "NO", null),
                        new NewAnswer("people", "12", null),
                        new NewAnswer("nothing", "12", null),
                        new NewAnswer("data", "YES", null),
                        new NewAnswer("cost", "-1", "\u0000"),
                        new NewAnswer(null, null, null)),
                "jane",
                null);

        assertThat(
                check.faults().stream()
                        .map(fault -> fault.field() + ": " + fault.reason())
                        .sorted()
                        .toList(),
                is(List.of(
                        "answers[1].question: 'people' is asked only where 'Is there data?' is Yes",
                        "answers[2].question: there is no such question; there are data, people, from, why, cost",
                        "answers[3].question: 'data' is answered more than once",
                        "answers[4].evidence: cost: has control characters",
                        "answers[4].value: cost: -1.00 is less than 0 pounds",
                        "answers[5].question: is required")));
    }

    @Test
    public void asm1_nobodyIsToldThatAQuestionIsNotAskedWhileTheAnswerBeforeItIsWrong() {
        AnswerCheck check = AnswerCheck.of(
                branches,
                Map.of(),
                List.of(
                        new NewAnswer("data", "perhaps", null),
                        new NewAnswer("people", "100", null),
                        new NewAnswer("from", "2022-01-10", null)),
                "jane",
                null);

        assertThat(check.faults().size(), is(1));
        assertThat(check.faults().get(0).field(), is("answers[0].value"));
    }

    @Test
    public void asm1_answersOfOneRequestMayHangOnEachOther() {
        AnswerCheck check = AnswerCheck.of(
                branches,
                Files.answers("data", "NO"),
                List.of(new NewAnswer("people", "100", null), new NewAnswer("data", "YES", null)),
                "jane",
                null);

        assertThat(check.faults(), is(List.of()));
        assertThat(check.changing(Files.answers("people", "100")).size(), is(2));
        assertThat(
                check.changing(Map.of("people", new Answer("people", "100", null, "joe", null))).stream()
                        .map(Answer::question)
                        .toList(),
                is(List.of("data")));
    }

    /** Over random questionnaires and answers: nothing is asked whose condition does not hold, and nothing left out that is. */
    @Test
    public void asm1_asksWhatItsConditionsSayAndAlwaysComesToTheSame() {
        Random random = new Random(20220110);
        int decided = 0;
        for (int round = 0; round < 2000; round++) {
            Questionnaire questionnaire = questionnaire(random);
            assertThat(QuestionnaireFaults.of(questionnaire), is(List.of()));
            Map<String, Answer> answers = answers(questionnaire, random);

            Evaluation evaluation = Evaluating.evaluate(questionnaire, answers);

            Map<String, String> counted = evaluation.asked().stream()
                    .filter(asked -> asked.answer() != null)
                    .collect(Collectors.toMap(asked -> asked.question().id(), asked -> asked.answer()
                            .value()));
            List<String> expected = new ArrayList<>();
            for (Section section : questionnaire.sections()) {
                for (Question question : section.questions()) {
                    if (holds(section.when(), counted) && holds(question.when(), counted)) {
                        expected.add(question.id());
                    }
                }
            }
            assertThat(
                    "round " + round,
                    evaluation.asked().stream()
                            .map(asked -> asked.question().id())
                            .toList(),
                    is(expected));
            assertThat(
                    "round " + round, counted.size() + evaluation.notCounted().size(), is(answers.size()));
            if (evaluation.outcome() != null) {
                decided++;
                List<Answer> stored = new ArrayList<>(answers.values());
                Collections.shuffle(stored, random);
                Evaluation again = Evaluating.evaluate(questionnaire, Evaluating.latest(stored));
                assertThat("round " + round, again.outcome(), is(evaluation.outcome()));
                assertThat("round " + round, again.score(), is(evaluation.score()));
            }
        }
        assertThat(decided > 500, is(true));
    }

    /** Said again, in other words than the rules. */
    private static boolean holds(Condition condition, Map<String, String> counted) {
        if (condition == null) {
            return true;
        }
        if (condition.not() != null) {
            return !holds(condition.not(), counted);
        }
        if (!condition.all().isEmpty()) {
            for (Condition each : condition.all()) {
                if (!holds(each, counted)) {
                    return false;
                }
            }
            return true;
        }
        if (!condition.any().isEmpty()) {
            for (Condition each : condition.any()) {
                if (holds(each, counted)) {
                    return true;
                }
            }
            return false;
        }
        String answer = counted.get(condition.question());
        if (answer == null) {
            return false;
        }
        return condition.is() != null
                ? condition.is().equals(answer)
                : condition.isNot() != null
                        ? !condition.isNot().equals(answer)
                        : Integer.parseInt(answer) >= Integer.parseInt(condition.atLeast());
    }

    private Evaluation evaluate(String[] expectedAndAnswers) {
        return Files.evaluate(branches, Arrays.copyOfRange(expectedAndAnswers, 1, expectedAndAnswers.length));
    }

    private static Questionnaire questionnaire(Random random) {
        List<Question> before = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            Condition when = random.nextInt(3) == 0 ? condition(before, random, 2) : null;
            List<Question> questions = new ArrayList<>();
            for (int j = 0; j < 1 + random.nextInt(4); j++) {
                Question question = question("q" + before.size(), condition(before, random, 2), random);
                questions.add(question);
                before.add(question);
            }
            sections.add(new Section("s" + i, "Section", when, questions));
        }
        return new Questionnaire(
                null,
                sections,
                List.of(
                        new OutcomeRule("ONE", "One", condition(before, random, 3), "One.", "X-1"),
                        new OutcomeRule("TWO", "Two", null, "Two.", "X-1")));
    }

    private static Question question(String id, Condition when, Random random) {
        Kind kind = random.nextBoolean() ? Kind.YES_NO : Kind.NUMBER;
        List<Option> options = kind == Kind.YES_NO && random.nextBoolean()
                ? List.of(
                        new Option("YES", "Yes", new BigDecimal(random.nextInt(10))),
                        new Option("NO", "No", new BigDecimal("0.25")))
                : null;
        return new Question(
                id,
                "Text of " + id,
                null,
                kind,
                null,
                null,
                null,
                options,
                null,
                null,
                random.nextInt(4) > 0,
                false,
                null,
                random.nextInt(2) == 0 ? when : null);
    }

    /** Null where there is nothing to compare with. */
    private static Condition condition(List<Question> before, Random random, int depth) {
        if (before.isEmpty()) {
            return null;
        }
        int form = depth == 0 ? 3 : random.nextInt(6);
        List<Condition> parts = form > 1
                ? List.of()
                : List.of(condition(before, random, depth - 1), condition(before, random, depth - 1));
        if (form == 0) {
            return new Condition(null, null, null, null, null, null, null, null, parts, null, null);
        }
        if (form == 1) {
            return new Condition(null, null, null, null, null, null, null, null, null, parts, null);
        }
        if (form == 2) {
            return new Condition(
                    null, null, null, null, null, null, null, null, null, null, condition(before, random, depth - 1));
        }
        Question question = before.get(random.nextInt(before.size()));
        if (question.kind() == Kind.NUMBER) {
            return new Condition(
                    question.id(), null, null, "" + random.nextInt(5), null, null, null, null, null, null, null);
        }
        boolean is = random.nextBoolean();
        String value = random.nextBoolean() ? "YES" : "NO";
        return new Condition(
                question.id(), is ? value : null, is ? null : value, null, null, null, null, null, null, null, null);
    }

    private static Map<String, Answer> answers(Questionnaire questionnaire, Random random) {
        Map<String, Answer> answers = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            if (random.nextInt(5) > 0) {
                String value =
                        question.kind() == Kind.NUMBER ? "" + random.nextInt(6) : random.nextBoolean() ? "YES" : "NO";
                answers.put(question.id(), new Answer(question.id(), value, null, "jane", null));
            }
        }
        return answers;
    }
}
