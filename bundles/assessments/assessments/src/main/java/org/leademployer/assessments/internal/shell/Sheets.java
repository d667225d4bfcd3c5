/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.shell;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.assessments.Evaluation;
import org.leademployer.assessments.Evaluation.Asked;
import org.leademployer.platform.console.Details;

/** How an assessment is shown on the console. */
final class Sheets {

    private Sheets() {}

    static Details details(AssessmentSheet sheet) {
        Assessment assessment = sheet.assessment();
        Evaluation evaluation = sheet.evaluation();
        Evaluation.Outcome outcome = evaluation.outcome();
        return Details.of("id", assessment.id())
                .and(
                        "questionnaire",
                        assessment.questionnaire().name() + " "
                                + assessment.questionnaire().region() + " "
                                + assessment.questionnaire().version())
                .and("title", sheet.title())
                .and("subjectType", assessment.subject().type())
                .and("subject", assessment.subject().id())
                .and("region", assessment.region())
                .and("state", assessment.state())
                .and("startedBy", assessment.startedBy())
                .and("startedAt", assessment.startedAt())
                .and("completedBy", assessment.completedBy())
                .and("completedAt", assessment.completedAt())
                .and("questions", evaluation.asked().stream().map(Line::of).toList())
                .and("open", evaluation.open())
                .and("missing", evaluation.missing())
                .and("notCounted", evaluation.notCounted())
                .and("score", evaluation.score())
                .and("outcome", outcome == null ? null : outcome.id())
                .and("rule", outcome == null ? null : outcome.rule())
                .and("reasons", outcome == null ? List.of() : outcome.reasons());
    }

    /** A question with its answer: an object for scripts, one line for people. */
    record Line(String question, String text, String value, String evidence, String author) {

        static Line of(Asked asked) {
            return asked.answer() == null
                    ? new Line(asked.question().id(), asked.question().text(), null, null, null)
                    : new Line(
                            asked.question().id(),
                            asked.question().text(),
                            asked.answer().value(),
                            asked.answer().evidence(),
                            asked.answer().author());
        }

        @Override
        public String toString() {
            return Stream.of(
                            question + ":",
                            text,
                            value == null ? "(open)" : value,
                            evidence == null ? "" : "(evidence: " + evidence + ")")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }
}
