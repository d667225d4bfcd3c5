/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.leademployer.assessments.Assessment;
import org.leademployer.assessments.AssessmentSheet;
import org.leademployer.platform.Region;

/** An assessment with its answers. */
@Schema(name = "AssessmentSheet")
record AssessmentSheetView(
        String id,
        @Schema(description = "The version by which it is answered to the end")
                AssessmentView.UsedQuestionnaireView questionnaire,
        @Schema(description = "Of the questionnaire") String title,
        AssessmentView.SubjectView subject,
        @Schema(type = "string", example = "north-west") Region region,
        Assessment.State state,
        @Schema(description = "Login name") String startedBy,
        @Schema(type = "string", format = "date-time") Instant startedAt,
        @Schema(description = "Login name; absent in a draft") String completedBy,
        @Schema(type = "string", format = "date-time", description = "Absent in a draft") Instant completedAt,
        @Schema(description = "The questions that are asked now, in order") List<EvaluationView.AskedView> questions,
        @Schema(description = "The ids of those without an answer") List<String> open,
        @Schema(description = "What stands in the way of completing: required answers, and evidence")
                List<String> missing,
        @Schema(description = "Questions that have an answer and are not asked any more: it does not count")
                List<String> notCounted,
        @Schema(description = "Absent where nothing scores, or a required answer is missing") BigDecimal score,
        @Schema(description = "Absent while a required answer is missing; in a draft, what it would be now")
                EvaluationView.OutcomeView outcome) {

    static AssessmentSheetView of(AssessmentSheet sheet) {
        AssessmentView assessment = AssessmentView.of(sheet.assessment());
        EvaluationView evaluation = EvaluationView.of(sheet.evaluation());
        return new AssessmentSheetView(
                assessment.id(),
                assessment.questionnaire(),
                sheet.title(),
                assessment.subject(),
                assessment.region(),
                assessment.state(),
                assessment.startedBy(),
                assessment.startedAt(),
                assessment.completedBy(),
                assessment.completedAt(),
                evaluation.questions(),
                evaluation.open(),
                evaluation.missing(),
                evaluation.notCounted(),
                evaluation.score(),
                evaluation.outcome());
    }
}
