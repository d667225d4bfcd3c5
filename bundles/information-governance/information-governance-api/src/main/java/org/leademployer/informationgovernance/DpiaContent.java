/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a data protection impact assessment says (IG-2). People are named by their office wherever that is enough.
 *
 * @param name of the processing, at most 200 characters
 * @param category null for none
 * @param author who writes it; null where not said
 * @param assessor who evaluates it; null where not said
 * @param validator who decides; null where not said
 * @param parties who takes part, with their roles
 * @param answers at most one for each question, in the order of the questions
 * @param measures what is done against the risks
 * @param evaluations what somebody else made of the answers, and what remains of each risk
 * @param comments remarks on questions and measures
 * @param consultation what the people concerned were asked, and said
 */
public record DpiaContent(
        String name,
        String category,
        String author,
        String assessor,
        String validator,
        List<Party> parties,
        List<Answer> answers,
        List<Measure> measures,
        List<Evaluation> evaluations,
        List<Comment> comments,
        Consultation consultation) {

    /** Nothing but a name. */
    public static DpiaContent named(String name) {
        return new DpiaContent(
                name, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), Consultation.NONE);
    }

    public DpiaContent {
        Objects.requireNonNull(name, "name");
        parties = copy(parties);
        answers = copy(answers);
        measures = copy(measures);
        evaluations = copy(evaluations);
        comments = copy(comments);
        consultation = consultation == null ? Consultation.NONE : consultation;
    }

    /** The answer to a question. */
    public Optional<Answer> answer(DpiaQuestion question) {
        return answers.stream().filter(answer -> answer.question() == question).findFirst();
    }

    /** What remains of a risk. */
    public Optional<Evaluation> residual(DpiaRisk risk) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.reference().equals(risk.evaluation()))
                .findFirst();
    }

    /** What a party is for the data (UK GDPR, Articles 4, 26 and 28). */
    public enum Role {
        CONTROLLER,
        JOINT_CONTROLLER,
        PROCESSOR
    }

    /**
     * Who takes part.
     *
     * @param role what it is for the data
     * @param name an organisation, one line of at most 200 characters
     */
    public record Party(Role role, String name) {}

    /**
     * An answer.
     *
     * @param text in words; null for none
     * @param gauge 1 to 4, 0 for undecided; null for none
     * @param list items
     */
    public record Answer(DpiaQuestion question, String text, Integer gauge, List<String> list) {
        public Answer {
            Objects.requireNonNull(question, "question");
            list = copy(list);
        }
    }

    /**
     * A measure.
     *
     * @param id a number, by which evaluations ({@code 3.1.101}) and comments name it
     * @param content what is done; null where not said
     * @param placeholder the key of the tool's knowledge base; null for none
     */
    public record Measure(long id, String title, String content, String placeholder) {}

    /**
     * What somebody made of a part.
     *
     * @param reference {@code 1.1}, {@code 2.1.211}, {@code 3.1.101}, {@code 3.2}
     * @param status 0 pending, 1 to be mended, 2 improvable, 3 acceptable
     * @param globalStatus 0 not begun, 1 begun, 2 complete; null where not said
     * @param actionPlan null for none
     * @param comment null for none
     * @param severity what remains, 1 to 4, 0 for undecided; null for none
     * @param likelihood likewise
     * @param plannedFor when it will be done, as it was written; null for none
     * @param personInCharge an office; null for none
     */
    public record Evaluation(
            String reference,
            int status,
            Integer globalStatus,
            String actionPlan,
            String comment,
            Integer severity,
            Integer likelihood,
            String plannedFor,
            String personInCharge) {}

    /**
     * A remark.
     *
     * @param reference of a question, or the id of a measure
     * @param onMeasure whether it is on a measure
     * @param at when, as it was written; null where not said
     */
    public record Comment(String reference, boolean onMeasure, String text, String at) {}

    /**
     * What the people concerned were asked.
     *
     * @param asked whether; null where not said
     * @param reason why they were not; null where they were
     * @param who who was asked; null where not said
     * @param favourable 1 where they agree, 0 where not; null where not said
     * @param opinion what they said; null where not said
     */
    public record Consultation(Boolean asked, String reason, String who, Integer favourable, String opinion) {
        public static final Consultation NONE = new Consultation(null, null, null, null, null);
    }

    private static <T> List<T> copy(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
