/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.Evaluation.Asked;
import org.leademployer.assessments.Evaluation.Outcome;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.OutcomeRule;
import org.leademployer.assessments.Questionnaire.Question;
import org.leademployer.assessments.Questionnaire.Section;

/** From answers to what is asked, what is missing, score and outcome (ASM-1). The same answers always come to the same. */
public final class Evaluating {

    private final Questionnaire questionnaire;
    private final Map<String, Question> questions;
    private final Map<String, Answer> answers;
    private final Map<String, String> counted = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    private Evaluating(Questionnaire questionnaire, Map<String, Answer> answers) {
        this.questionnaire = questionnaire;
        this.questions = Conditions.byId(questionnaire);
        this.answers = answers;
    }

    /** @param answers by question, as they are stored; those to questions that are not asked do not count */
    public static Evaluation evaluate(Questionnaire questionnaire, Map<String, Answer> answers) {
        return new Evaluating(questionnaire, answers).evaluate();
    }

    /**
     * The answers of a completed assessment, with what was decided then, whatever they would come to now.
     *
     * @param outcome the id of the outcome
     */
    public static Evaluation decided(
            Questionnaire questionnaire, Evaluation answers, BigDecimal score, String outcome, List<String> reasons) {
        OutcomeRule rule = questionnaire.outcomes().stream()
                .filter(each -> each.id().equals(outcome))
                .findFirst()
                .orElseThrow();
        return new Evaluation(
                answers.asked(),
                answers.notCounted(),
                answers.open(),
                answers.missing(),
                score,
                new Outcome(rule.id(), rule.label(), rule.rule(), reasons));
    }

    /**
     * Why a question is not asked: the condition that does not hold, in words.
     *
     * @return null where it is asked
     */
    static String whyNotAsked(Questionnaire questionnaire, Map<String, Answer> answers, String question) {
        Evaluating evaluating = new Evaluating(questionnaire, answers);
        evaluating.ask();
        Conditions conditions = evaluating.conditions(null);
        for (Section section : questionnaire.sections()) {
            for (Question each : section.questions()) {
                if (each.id().equals(question)) {
                    return !conditions.holds(section.when())
                            ? conditions.words(section.when())
                            : conditions.holds(each.when()) ? null : conditions.words(each.when());
                }
            }
        }
        return null;
    }

    private Evaluation evaluate() {
        ask();
        boolean decidable = asked.stream()
                .allMatch(each -> each.answer() != null || !each.question().required());
        BigDecimal score = decidable ? Scoring.total(questionnaire, counted) : null;
        return new Evaluation(
                asked,
                notCounted(),
                asked.stream()
                        .filter(each -> each.answer() == null)
                        .map(each -> each.question().id())
                        .toList(),
                missing(),
                score,
                decidable ? outcome(conditions(score)) : null);
    }

    /** Conditions are on earlier questions alone: once through, in order, is enough. */
    private void ask() {
        for (Section section : questionnaire.sections()) {
            if (!conditions(null).holds(section.when())) {
                continue;
            }
            for (Question question : section.questions()) {
                if (conditions(null).holds(question.when())) {
                    ask(section, question);
                }
            }
        }
    }

    private void ask(Section section, Question question) {
        Answer answer = answers.get(question.id());
        if (answer != null) {
            counted.put(question.id(), answer.value());
        }
        asked.add(new Asked(
                section.title(), question, answer, answer == null ? null : Scoring.of(question, answer.value())));
    }

    private Conditions conditions(BigDecimal score) {
        return new Conditions(questions, counted, score);
    }

    private List<String> notCounted() {
        return questionnaire.questions().stream()
                .map(Question::id)
                .filter(id -> answers.containsKey(id) && !counted.containsKey(id))
                .toList();
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Asked each : asked) {
            Question question = each.question();
            if (each.answer() == null && question.required()) {
                missing.add(question.id() + ": an answer to '" + question.text() + "'");
            } else if (each.answer() != null
                    && question.evidence()
                    && each.answer().evidence() == null) {
                missing.add(question.id() + ": evidence for '" + question.text() + "'");
            }
        }
        return missing;
    }

    private Outcome outcome(Conditions conditions) {
        for (OutcomeRule rule : questionnaire.outcomes()) {
            if (conditions.holds(rule.when())) {
                List<String> reasons = new ArrayList<>();
                reasons.add(rule.reason());
                reasons.addAll(conditions.reasons(rule.when()));
                return new Outcome(
                        rule.id(),
                        rule.label(),
                        rule.rule(),
                        reasons.stream().distinct().toList());
            }
        }
        throw new IllegalStateException("the last outcome has no condition");
    }

    /** Answers by question, the last to each; in the order in which they were given. */
    public static Map<String, Answer> latest(List<Answer> history) {
        Map<String, Answer> latest = new LinkedHashMap<>();
        history.forEach(answer -> latest.put(answer.question(), answer));
        return latest;
    }
}
