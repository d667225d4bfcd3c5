/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.Band;
import org.leademployer.assessments.Questionnaire.Condition;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.OutcomeRule;
import org.leademployer.assessments.Questionnaire.Question;
import org.leademployer.assessments.Questionnaire.Section;
import org.leademployer.platform.problem.Problem.Fault;

/** What is wrong with a questionnaire that no schema can say. Who answers one without faults always comes to an outcome. */
public final class QuestionnaireFaults {

    private final Questionnaire questionnaire;
    private final Map<String, Question> questions = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private QuestionnaireFaults(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        questionnaire.questions().forEach(question -> questions.putIfAbsent(question.id(), question));
    }

    public static List<Fault> of(Questionnaire questionnaire) {
        QuestionnaireFaults faults = new QuestionnaireFaults(questionnaire);
        faults.checkSections();
        faults.checkWeights();
        faults.checkOutcomes();
        return List.copyOf(faults.faults);
    }

    private void checkSections() {
        Set<String> sections = new HashSet<>();
        Set<String> before = new HashSet<>();
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            Section section = questionnaire.sections().get(i);
            String path = "/sections/" + i;
            unique(sections, section.id(), path, "section");
            checkCondition(section.when(), path + "/when", before);
            for (int j = 0; j < section.questions().size(); j++) {
                Question question = section.questions().get(j);
                String at = path + "/questions/" + j;
                checkQuestion(question, at);
                checkCondition(question.when(), at + "/when", before);
                unique(before, question.id(), at, "question");
            }
        }
    }

    private void checkQuestion(Question question, String path) {
        if (question.id().equals(Condition.SCORE)) {
            add(path + "/id", "'" + Condition.SCORE + "' stands for the score in conditions, and cannot be a question");
        }
        boolean counts = question.kind() == Kind.NUMBER || question.kind() == Kind.MONEY;
        onlyFor(counts, question.minimum(), path + "/minimum", "numbers and money");
        onlyFor(counts, question.maximum(), path + "/maximum", "numbers and money");
        onlyFor(question.kind() == Kind.NUMBER, question.unit(), path + "/unit", "numbers");
        onlyFor(counts, question.bands().isEmpty() ? null : question.bands(), path + "/bands", "numbers and money");
        if (question.minimum() != null
                && question.maximum() != null
                && question.minimum().compareTo(question.maximum()) > 0) {
            add(path + "/maximum", "is less than the minimum");
        }
        checkOptions(question, path + "/options");
        checkBands(question.bands(), path + "/bands");
    }

    private void checkOptions(Question question, String path) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < question.options().size(); i++) {
            unique(ids, question.options().get(i).id(), path + "/" + i, "option of this question");
        }
        if (question.kind() == Kind.YES_NO && !ids.equals(Set.of("YES", "NO"))) {
            add(path, "of a YES_NO question are YES and NO, or left out");
        } else if (question.kind() == Kind.CHOICE && ids.size() < 2) {
            add(path, "of a choice are at least two");
        } else if (question.kind() != Kind.YES_NO && question.kind() != Kind.CHOICE && !ids.isEmpty()) {
            add(path, "are for choices and YES_NO questions");
        }
        long scored = question.options().stream()
                .filter(option -> option.score() != null)
                .count();
        if (scored > 0 && scored < question.options().size()) {
            add(path, "have either all a score or none");
        }
    }

    private void checkBands(List<Band> bands, String path) {
        BigDecimal last = null;
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal below = bands.get(i).below();
            boolean end = i == bands.size() - 1;
            if (end && below != null) {
                add(path + "/" + i + "/below", "is left out in the last band, which has all that are left");
            } else if (!end && below == null) {
                add(path + "/" + i + "/below", "is required in every band but the last");
            } else if (below != null && last != null && below.compareTo(last) <= 0) {
                add(path + "/" + i + "/below", "does not lie above that of the band before");
            }
            last = below == null ? last : below;
        }
    }

    /** A score of 100 per cent of something else than everything is nobody's score. */
    private void checkWeights() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Question question : questionnaire.questions()) {
            sum = sum.add(question.weight() == null ? BigDecimal.ZERO : question.weight());
        }
        if (questionnaire.questions().stream().allMatch(question -> question.weight() == null)) {
            return;
        }
        if (sum.compareTo(Scoring.WHOLE) != 0) {
            add("/sections", "weights add up to " + sum.toPlainString() + ", not to 100");
        }
        eachQuestion((question, path) -> {
            if (question.scores() && question.weight() == null) {
                add(path, "'" + question.id() + "' scores, and has no weight, where others have one");
            } else if (!question.scores() && question.weight() != null) {
                add(path + "/weight", "'" + question.id() + "' has a weight, and nothing that scores");
            } else if (question.weight() != null && !question.required()) {
                add(path + "/required", "'" + question.id() + "' has a weight: its answer is required");
            }
        });
    }

    private void checkOutcomes() {
        Set<String> ids = new HashSet<>();
        Set<String> known = new HashSet<>(questions.keySet());
        if (questionnaire.questions().stream().anyMatch(Question::scores)) {
            known.add(Condition.SCORE);
        }
        for (int i = 0; i < questionnaire.outcomes().size(); i++) {
            OutcomeRule outcome = questionnaire.outcomes().get(i);
            String path = "/outcomes/" + i;
            boolean last = i == questionnaire.outcomes().size() - 1;
            unique(ids, outcome.id(), path, "outcome");
            checkCondition(outcome.when(), path + "/when", known);
            if (last && outcome.when() != null) {
                add(path + "/when", "is left out in the last outcome: whoever fulfils no other would have none");
            } else if (!last && outcome.when() == null) {
                add(path + "/when", "is required in every outcome but the last: those after it would never be reached");
            }
        }
    }

    private void checkCondition(Condition condition, String path, Set<String> known) {
        if (condition == null) {
            return;
        }
        long forms = Stream.of(
                        condition.question() != null,
                        !condition.all().isEmpty(),
                        !condition.any().isEmpty(),
                        condition.not() != null)
                .filter(given -> given)
                .count();
        if (forms != 1) {
            add(path, "is one of: a comparison with a question, all, any, not");
            return;
        }
        if (condition.question() != null) {
            checkComparison(condition, path, known);
        } else if (compares(condition)) {
            add(path, "compares something, and names no question");
        }
        for (int i = 0; i < condition.all().size(); i++) {
            checkCondition(condition.all().get(i), path + "/all/" + i, known);
        }
        for (int i = 0; i < condition.any().size(); i++) {
            checkCondition(condition.any().get(i), path + "/any/" + i, known);
        }
        checkCondition(condition.not(), path + "/not", known);
    }

    private void checkComparison(Condition condition, String path, Set<String> known) {
        String id = condition.question();
        if (!known.contains(id)) {
            add(path + "/question", unknown(id));
            return;
        }
        if (!compares(condition)) {
            add(path, "says nothing of '" + id + "': is, isNot, anyOf, atLeast, atMost, above or below");
            return;
        }
        Question question = questions.get(id);
        if (question != null && question.kind() == Kind.TEXT) {
            add(path + "/question", "'" + id + "' is answered in words, on which there can be no condition");
            return;
        }
        checkValues(condition, path, question);
    }

    private void checkValues(Condition condition, String path, Question question) {
        boolean ordered = question == null || AnswerForm.hasOrder(question.kind());
        value(condition.is(), path + "/is", question);
        value(condition.isNot(), path + "/isNot", question);
        for (int i = 0; i < condition.anyOf().size(); i++) {
            value(condition.anyOf().get(i), path + "/anyOf/" + i, question);
        }
        Map<String, String> limits = new TreeMap<>();
        put(limits, "atLeast", condition.atLeast());
        put(limits, "atMost", condition.atMost());
        put(limits, "above", condition.above());
        put(limits, "below", condition.below());
        limits.forEach((name, limit) -> {
            if (ordered) {
                value(limit, path + "/" + name, question);
            } else {
                add(path + "/" + name, "compares numbers, money and dates; '" + question.id() + "' is none");
            }
        });
    }

    /** @param question null for the score */
    private void value(String value, String path, Question question) {
        if (value == null) {
            return;
        }
        try {
            if (question == null) {
                AnswerForm.decimal(value.strip());
            } else {
                AnswerForm.read(question, value);
            }
        } catch (IllegalArgumentException e) {
            add(
                    path,
                    "can never be the answer to '" + (question == null ? Condition.SCORE : question.id()) + "': "
                            + e.getMessage());
        }
    }

    private String unknown(String id) {
        if (questions.containsKey(id)) {
            return "'" + id + "' is asked later, or is this question itself: conditions are on questions before";
        }
        return id.equals(Condition.SCORE)
                ? "there is no score here: conditions on it stand in outcomes of questionnaires that score"
                : "there is no question '" + id + "'";
    }

    private static boolean compares(Condition condition) {
        return Stream.of(
                                condition.is(),
                                condition.isNot(),
                                condition.atLeast(),
                                condition.atMost(),
                                condition.above(),
                                condition.below())
                        .anyMatch(value -> value != null)
                || !condition.anyOf().isEmpty();
    }

    private static void put(Map<String, String> limits, String name, String limit) {
        if (limit != null) {
            limits.put(name, limit);
        }
    }

    private void unique(Set<String> ids, String id, String path, String what) {
        if (!ids.add(id)) {
            add(path + "/id", "there is a " + what + " '" + id + "' already");
        }
    }

    private void onlyFor(boolean allowed, Object value, String path, String kinds) {
        if (!allowed && value != null) {
            add(path, "is for " + kinds + " alone");
        }
    }

    private void eachQuestion(Visit visit) {
        for (int i = 0; i < questionnaire.sections().size(); i++) {
            List<Question> asked = questionnaire.sections().get(i).questions();
            for (int j = 0; j < asked.size(); j++) {
                visit.at(asked.get(j), "/sections/" + i + "/questions/" + j);
            }
        }
    }

    private void add(String path, String reason) {
        faults.add(new Fault(null, path, reason));
    }

    private interface Visit {
        void at(Question question, String path);
    }
}
