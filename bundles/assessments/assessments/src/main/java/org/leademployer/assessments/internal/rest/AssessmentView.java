/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.leademployer.assessments.Assessment;
import org.leademployer.platform.Region;

/** An assessment without its answers. */
@Schema(name = "Assessment")
record AssessmentView(
        String id,
        @Schema(description = "The version by which it is answered to the end") UsedQuestionnaireView questionnaire,
        SubjectView subject,
        @Schema(type = "string", example = "north-west") Region region,
        Assessment.State state,
        @Schema(description = "Login name") String startedBy,
        @Schema(type = "string", format = "date-time") Instant startedAt,
        @Schema(description = "Login name; absent in a draft") String completedBy,
        @Schema(type = "string", format = "date-time", description = "Absent in a draft") Instant completedAt,
        @Schema(description = "Absent in a draft, and where nothing scores") BigDecimal score,
        @Schema(description = "Absent in a draft", example = "SILVER") String outcome) {

    static AssessmentView of(Assessment assessment) {
        return new AssessmentView(
                assessment.id(),
                new UsedQuestionnaireView(
                        assessment.questionnaire().name(),
                        assessment.questionnaire().region(),
                        assessment.questionnaire().version().toString(),
                        assessment.sha256()),
                new SubjectView(
                        assessment.subject().type(), assessment.subject().id()),
                assessment.region(),
                assessment.state(),
                assessment.startedBy(),
                assessment.startedAt(),
                assessment.completedBy(),
                assessment.completedAt(),
                assessment.score(),
                assessment.outcome());
    }

    /** A version of a questionnaire. */
    @Schema(name = "UsedQuestionnaire")
    record UsedQuestionnaireView(
            @Schema(example = "tiering") String name,
            @Schema(type = "string", description = "Whose it is", example = "national") Region region,
            @Schema(example = "1.0.0") String version,
            @Schema(description = "The digest under which it is kept") String sha256) {}

    /** What is assessed. */
    @Schema(name = "AssessmentSubject")
    record SubjectView(@Schema(example = "contract") String type, @Schema(example = "NW-LE-2021") String id) {}
}
