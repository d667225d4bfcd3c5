/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.leademployer.assessments.Answer;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Option;
import org.leademployer.assessments.Questionnaire.Question;

/** What answers come to, as it is read. */
@Schema(name = "Evaluation")
record EvaluationView(
        @Schema(description = "The questions that are asked now, in order") List<AskedView> questions,
        @Schema(description = "The ids of those without an answer") List<String> open,
        @Schema(description = "What stands in the way of completing: required answers, and evidence")
                List<String> missing,
        @Schema(description = "Questions that have an answer and are not asked any more: it does not count")
                List<String> notCounted,
        @Schema(description = "Absent where nothing scores, or a required answer is missing", example = "60.5")
                BigDecimal score,
        @Schema(description = "Absent while a required answer is missing") OutcomeView outcome) {

    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                evaluation.asked().stream().map(AskedView::of).toList(),
                evaluation.open(),
                evaluation.missing(),
                evaluation.notCounted(),
                evaluation.score(),
                OutcomeView.of(evaluation.outcome()));
    }

    /** A question that is asked. */
    @Schema(name = "AskedQuestion")
    record AskedView(
            @Schema(example = "annual-value") String question,
            String section,
            String text,
            String help,
            Kind kind,
            String unit,
            List<OptionView> options,
            boolean required,
            boolean needsEvidence,
            AnswerView answer,
            @Schema(description = "Before weighting; absent where the question does not score") BigDecimal score) {

        static AskedView of(Evaluation.Asked asked) {
            Question question = asked.question();
            return new AskedView(
                    question.id(),
                    asked.section(),
                    question.text(),
                    question.help(),
                    question.kind(),
                    question.unit(),
                    question.kind() == Kind.CHOICE
                            ? question.options().stream().map(OptionView::of).toList()
                            : null,
                    question.required(),
                    question.evidence(),
                    asked.answer() == null ? null : AnswerView.of(asked.answer()),
                    asked.score());
        }
    }

    /** An answer that can be chosen. */
    @Schema(name = "AnswerOption")
    record OptionView(String id, String label) {
        static OptionView of(Option option) {
            return new OptionView(option.id(), option.label());
        }
    }

    /** An answer. */
    @Schema(name = "Answer")
    record AnswerView(
            String question,
            String value,
            String evidence,
            @Schema(description = "Login name; absent where nothing is stored") String author,
            @Schema(type = "string", format = "date-time", description = "Absent where nothing is stored")
                    Instant answeredAt) {

        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.question(), answer.value(), answer.evidence(), answer.author(), answer.answeredAt());
        }
    }

    /** What follows from the answers. */
    @Schema(name = "AssessmentOutcome")
    record OutcomeView(
            @Schema(example = "SILVER") String id,
            String label,
            @Schema(example = "CON-13") String rule,
            @Schema(description = "What the rule says, and every condition that held") List<String> reasons) {

        static OutcomeView of(Evaluation.Outcome outcome) {
            return outcome == null
                    ? null
                    : new OutcomeView(outcome.id(), outcome.label(), outcome.rule(), outcome.reasons());
        }
    }
}
