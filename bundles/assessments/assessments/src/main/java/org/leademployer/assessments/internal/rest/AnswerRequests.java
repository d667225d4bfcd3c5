/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.assessments.NewAnswer;
import org.leademployer.assessments.Subject;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problems;

/** The bodies that are sent. */
final class AnswerRequests {

    /** More answers at once than any questionnaire has questions. */
    private static final int MOST = 5000;

    private AnswerRequests() {}

    /** A new assessment. */
    @Schema(name = "NewAssessment")
    record Start(
            @Schema(description = "The name of a questionnaire", example = "tiering") String questionnaire,
            AssessmentView.SubjectView subject,
            @Schema(description = "The node that the subject belongs to", example = "north-west") String region) {

        String readQuestionnaire() {
            return Problems.read("questionnaire", questionnaire, name -> name);
        }

        Subject readSubject() {
            if (subject == null) {
                throw Problems.invalidField("subject", "is required").toException();
            }
            return Problems.read("subject.id", subject.id(), id -> new Subject(subject.type(), id));
        }

        Region readRegion() {
            return Problems.read("region", region, Region::new);
        }
    }

    /** Answers to some questions. */
    @Schema(name = "NewAnswers")
    record Answers(List<AnswerRequest> answers) {

        List<NewAnswer> read() {
            if (answers == null || answers.isEmpty()) {
                throw Problems.invalidField("answers", "is required").toException();
            }
            if (answers.size() > MOST) {
                throw Problems.invalidField("answers", "are more than " + MOST).toException();
            }
            return answers.stream().map(AnswerRequests::read).toList();
        }
    }

    /** Answers that are not stored. */
    @Schema(name = "AnswersToEvaluate")
    record Evaluate(
            @Schema(description = "Whose questionnaire; the country's when left out", example = "north-west")
                    String region,
            List<AnswerRequest> answers) {

        Region readRegion() {
            return region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
        }

        List<NewAnswer> read() {
            return answers == null ? List.of() : new Answers(answers).read();
        }
    }

    /** An answer. */
    @Schema(name = "NewAnswer")
    record AnswerRequest(
            @Schema(description = "The id of the question", example = "annual-value") String question,
            @Schema(
                            description =
                                    "YES or NO, the id of an option, a number, pounds, a date, words of at most 4000 characters",
                            example = "679000.00")
                    String value,
            @Schema(description = "Where it is shown to be so, at most 2000 characters") String evidence) {}

    private static NewAnswer read(AnswerRequest answer) {
        return answer == null
                ? new NewAnswer(null, null, null)
                : new NewAnswer(answer.question(), answer.value(), answer.evidence());
    }
}
