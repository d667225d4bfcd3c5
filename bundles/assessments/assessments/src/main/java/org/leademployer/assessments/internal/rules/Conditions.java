/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.Condition;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Option;
import org.leademployer.assessments.Questionnaire.Question;

/** What conditions say of answers. A question without an answer that counts fulfils no comparison. */
final class Conditions {

    private final Map<String, Question> questions;
    private final Map<String, String> answers;
    private final BigDecimal score;

    /**
     * @param questions by id
     * @param answers those that count, by question, as they are stored
     * @param score null where there is none
     */
    Conditions(Map<String, Question> questions, Map<String, String> answers, BigDecimal score) {
        this.questions = questions;
        this.answers = answers;
        this.score = score;
    }

    /** @param condition null for none, which holds */
    boolean holds(Condition condition) {
        if (condition == null) {
            return true;
        }
        if (!condition.all().isEmpty()) {
            return condition.all().stream().allMatch(this::holds);
        }
        if (!condition.any().isEmpty()) {
            return condition.any().stream().anyMatch(this::holds);
        }
        return condition.not() == null ? compares(condition) : !holds(condition.not());
    }

    /** In words, every comparison by which a condition holds; empty where it does not. */
    List<String> reasons(Condition condition) {
        if (condition == null || !holds(condition)) {
            return List.of();
        }
        List<Condition> parts = !condition.all().isEmpty() ? condition.all() : condition.any();
        return parts.isEmpty()
                ? List.of(words(condition) + answered(condition))
                : parts.stream().flatMap(part -> reasons(part).stream()).toList();
    }

    /** A condition in words. */
    String words(Condition condition) {
        if (!condition.all().isEmpty()) {
            return joined(condition.all(), " and ");
        }
        if (!condition.any().isEmpty()) {
            return joined(condition.any(), " or ");
        }
        if (condition.not() != null) {
            return "not (" + words(condition.not()) + ")";
        }
        return name(condition.question()) + " " + String.join(" and ", comparisons(condition));
    }

    private boolean compares(Condition condition) {
        boolean onScore = Condition.SCORE.equals(condition.question());
        String answer = onScore ? score == null ? null : score.toPlainString() : answers.get(condition.question());
        if (answer == null) {
            return false;
        }
        Question question = questions.get(condition.question());
        Kind kind = onScore ? Kind.NUMBER : question.kind();
        return (condition.is() == null || same(question, answer, condition.is()))
                && (condition.isNot() == null || !same(question, answer, condition.isNot()))
                && (condition.anyOf().isEmpty()
                        || condition.anyOf().stream().anyMatch(each -> same(question, answer, each)))
                && ordered(kind, answer, condition.atLeast(), order -> order >= 0)
                && ordered(kind, answer, condition.atMost(), order -> order <= 0)
                && ordered(kind, answer, condition.above(), order -> order > 0)
                && ordered(kind, answer, condition.below(), order -> order < 0);
    }

    private static boolean same(Question question, String answer, String expected) {
        return question == null
                ? new BigDecimal(answer).compareTo(new BigDecimal(expected)) == 0
                : answer.equals(AnswerForm.read(question, expected));
    }

    private static boolean ordered(Kind kind, String answer, String limit, IntPredicate fulfils) {
        return limit == null || fulfils.test(AnswerForm.compare(kind, answer, limit.strip()));
    }

    private String joined(List<Condition> parts, String word) {
        String joined = parts.stream().map(this::words).collect(Collectors.joining(word));
        return parts.size() == 1 ? joined : "(" + joined + ")";
    }

    private String name(String question) {
        return Condition.SCORE.equals(question)
                ? "the score"
                : "'" + questions.get(question).text() + "'";
    }

    private List<String> comparisons(Condition condition) {
        List<String> words = new ArrayList<>();
        add(words, "is", condition, condition.is());
        add(words, "is not", condition, condition.isNot());
        add(words, "is at least", condition, condition.atLeast());
        add(words, "is at most", condition, condition.atMost());
        add(words, "is above", condition, condition.above());
        add(words, "is below", condition, condition.below());
        if (!condition.anyOf().isEmpty()) {
            words.add("is one of "
                    + condition.anyOf().stream()
                            .map(each -> label(condition.question(), each))
                            .collect(Collectors.joining(", ")));
        }
        return words;
    }

    private void add(List<String> words, String comparison, Condition condition, String value) {
        if (value != null) {
            words.add(comparison + " " + label(condition.question(), value));
        }
    }

    /** What was answered, where the comparison alone does not say it. */
    private String answered(Condition condition) {
        boolean says = condition.question() == null || condition.is() != null;
        if (says) {
            return "";
        }
        return Condition.SCORE.equals(condition.question())
                ? " (" + score.toPlainString() + ")"
                : " (" + label(condition.question(), answers.get(condition.question())) + ")";
    }

    /** As people read it: the label of what was chosen, or the value as answers are written. */
    private String label(String id, String value) {
        Question question = questions.get(id);
        if (question == null) {
            return value;
        }
        String written = AnswerForm.read(question, value);
        return question.option(written).map(Option::label).orElse(written);
    }

    static Map<String, Question> byId(Questionnaire questionnaire) {
        return questionnaire.questions().stream().collect(Collectors.toMap(Question::id, question -> question));
    }
}
