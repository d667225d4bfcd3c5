/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.leademployer.assessments.Comparison;
import org.leademployer.platform.web.Tabular;

/** Two assessments, question by question. */
@Schema(name = "AssessmentComparison")
record ComparisonView(
        AssessmentView one,
        AssessmentView other,
        @Schema(description = "The questions asked in either, in order") List<LineView> questions)
        implements Tabular {

    @Override
    public List<?> rows() {
        return questions;
    }

    static ComparisonView of(Comparison comparison) {
        return new ComparisonView(
                AssessmentView.of(comparison.one()),
                AssessmentView.of(comparison.other()),
                comparison.lines().stream()
                        .map(line -> new LineView(line.question(), line.text(), line.one(), line.other(), line.equal()))
                        .toList());
    }

    /** A question. */
    @Schema(name = "ComparedAnswers")
    record LineView(
            String question,
            String text,
            @Schema(description = "Absent where not asked, or not answered") String one,
            @Schema(description = "Absent where not asked, or not answered") String other,
            boolean equal) {}
}
