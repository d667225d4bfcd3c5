/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.Question;
import org.leademployer.assessments.Questionnaire.Section;
import org.leademployer.platform.problem.Problem.Fault;

/**
 * Answers as somebody gives them, checked all at once against a questionnaire and the answers that there are (ASM-1).
 *
 * @param answers those that are right, in the order in which they were given, as they are stored
 * @param faults everything that is wrong with the others
 */
public record AnswerCheck(List<Answer> answers, List<Fault> faults) {

    public AnswerCheck {
        answers = List.copyOf(answers);
        faults = List.copyOf(faults);
    }

    /**
     * @param existing the last answer to each question
     * @param author who gives them; null for nobody
     * @param at when; null for never
     */
    public static AnswerCheck of(
            Questionnaire questionnaire,
            Map<String, Answer> existing,
            List<NewAnswer> given,
            String author,
            Instant at) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        Map<String, Answer> read = new LinkedHashMap<>();
        for (int i = 0; i < given.size(); i++) {
            NewAnswer one = given.get(i);
            String path = "answers[" + i + "]";
            Optional<Question> question = one == null || one.question() == null
                    ? Optional.empty()
                    : questionnaire.question(one.question().strip());
            if (question.isEmpty()) {
                faults.add(new Fault(null, path + ".question", unknown(questionnaire, one)));
            } else if (places.putIfAbsent(question.get().id(), i) != null) {
                faults.add(new Fault(
                        null, path + ".question", "'" + question.get().id() + "' is answered more than once"));
            } else {
                read(question.get(), one, path, faults)
                        .ifPresent(answer -> read.put(
                                answer.question(),
                                new Answer(answer.question(), answer.value(), answer.evidence(), author, at)));
            }
        }
        refuseNotAsked(questionnaire, existing, read, places, faults);
        return new AnswerCheck(List.copyOf(read.values()), faults);
    }

    /** Those that say something else than the last answer to their question. */
    public List<Answer> changing(Map<String, Answer> existing) {
        return answers.stream()
                .filter(answer -> {
                    Answer last = existing.get(answer.question());
                    return last == null
                            || !last.value().equals(answer.value())
                            || !Objects.equals(last.evidence(), answer.evidence());
                })
                .toList();
    }

    private static Optional<Answer> read(Question question, NewAnswer given, String path, List<Fault> faults) {
        int before = faults.size();
        String value = null;
        String evidence = null;
        try {
            value = AnswerForm.read(question, given.value());
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(null, path + ".value", question.id() + ": " + e.getMessage()));
        }
        try {
            evidence = AnswerForm.readEvidence(given.evidence());
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(null, path + ".evidence", question.id() + ": " + e.getMessage()));
        }
        return faults.size() == before
                ? Optional.of(new Answer(question.id(), value, evidence, null, null))
                : Optional.empty();
    }

    private static void refuseNotAsked(
            Questionnaire questionnaire,
            Map<String, Answer> existing,
            Map<String, Answer> read,
            Map<String, Integer> places,
            List<Fault> faults) {
        Map<String, Answer> all = new LinkedHashMap<>(existing);
        all.putAll(read);
        Set<String> undecided = undecided(questionnaire, read, places);
        for (String question : read.keySet()) {
            String why = undecided.contains(question) ? null : Evaluating.whyNotAsked(questionnaire, all, question);
            if (why != null) {
                faults.add(new Fault(
                        null,
                        "answers[" + places.get(question) + "].question",
                        "'" + question + "' is asked only where " + why));
            }
        }
    }

    /** Questions of which nobody can say whether they are asked, since an answer before them is wrong. */
    private static Set<String> undecided(
            Questionnaire questionnaire, Map<String, Answer> read, Map<String, Integer> places) {
        Set<String> undecided = new HashSet<>(places.keySet());
        undecided.removeAll(read.keySet());
        for (Section section : questionnaire.sections()) {
            for (Question question : section.questions()) {
                boolean hangs = Stream.of(section.when(), question.when())
                        .filter(Objects::nonNull)
                        .flatMap(condition -> condition.mentioned())
                        .anyMatch(undecided::contains);
                if (hangs) {
                    undecided.add(question.id());
                }
            }
        }
        return undecided;
    }

    private static String unknown(Questionnaire questionnaire, NewAnswer given) {
        if (given == null || given.question() == null || given.question().isBlank()) {
            return "is required";
        }
        return "there is no such question; there are "
                + String.join(
                        ", ",
                        questionnaire.questions().stream().map(Question::id).toList());
    }
}
