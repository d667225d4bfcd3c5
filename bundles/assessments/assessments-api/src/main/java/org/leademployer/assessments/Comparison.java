/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import java.util.List;

/**
 * Two assessments by one questionnaire, question by question (ASM-1): one subject over time, or two subjects.
 *
 * @param lines the questions asked in either, in order
 */
public record Comparison(Assessment one, Assessment other, List<Line> lines) {

    public Comparison {
        lines = List.copyOf(lines);
    }

    /**
     * A question.
     *
     * @param one the answer there; null where it was not asked, or not answered
     * @param other likewise
     */
    public record Line(String question, String text, String one, String other, boolean equal) {}
}
