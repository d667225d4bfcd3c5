/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the answers that there are come to (ASM-1).
 *
 * @param asked the questions that are asked now, in order, with their answers
 * @param notCounted the questions that have an answer and are not asked any more: it is kept, and does not count
 * @param open the ids of the questions that are asked and have no answer
 * @param missing everything that stands in the way of completing: answers that are required, and evidence
 * @param score the sum of what the answers score, each by the weight of its question where there are weights; null where
 *     nothing scores, and as long as a required answer is missing
 * @param outcome null as long as a required answer is missing
 */
public record Evaluation(
        List<Asked> asked,
        List<String> notCounted,
        List<String> open,
        List<String> missing,
        BigDecimal score,
        Outcome outcome) {

    public Evaluation {
        asked = List.copyOf(asked);
        notCounted = List.copyOf(notCounted);
        open = List.copyOf(open);
        missing = List.copyOf(missing);
    }

    /**
     * A question that is asked.
     *
     * @param section the title of its section
     * @param answer null where there is none
     * @param score what the answer scores, before weighting; null for nothing
     */
    public record Asked(String section, Questionnaire.Question question, Answer answer, BigDecimal score) {}

    /**
     * What follows from the answers.
     *
     * @param id {@code GOLD}
     * @param rule the id of the rule
     * @param reasons why: what the rule says, and every condition that held
     */
    public record Outcome(String id, String label, String rule, List<String> reasons) {
        public Outcome {
            reasons = List.copyOf(reasons);
        }
    }
}
