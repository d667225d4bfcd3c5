/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.leademployer.assessments.Questionnaire;
import org.leademployer.assessments.Questionnaire.Band;
import org.leademployer.assessments.Questionnaire.Kind;
import org.leademployer.assessments.Questionnaire.Question;

/** What answers score: exactly, without rounding, so that a limit is met or missed by a hundredth. */
final class Scoring {

    static final BigDecimal WHOLE = new BigDecimal(100);

    private Scoring() {}

    /** What an answer scores, before weighting; null where its question does not score. */
    static BigDecimal of(Question question, String answer) {
        if (!question.scores()) {
            return null;
        }
        if (question.kind() == Kind.NUMBER || question.kind() == Kind.MONEY) {
            return AnswerForm.plain(
                    band(question.bands(), new BigDecimal(answer)).score());
        }
        return AnswerForm.plain(question.option(answer).orElseThrow().score());
    }

    /**
     * What all answers score together.
     *
     * @param answers those that count, by question
     * @return null where the questionnaire does not score
     */
    static BigDecimal total(Questionnaire questionnaire, Map<String, String> answers) {
        List<Question> scored =
                questionnaire.questions().stream().filter(Question::scores).toList();
        if (scored.isEmpty()) {
            return null;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Question question : scored) {
            if (answers.containsKey(question.id())) {
                total = total.add(weighted(question, of(question, answers.get(question.id()))));
            }
        }
        return AnswerForm.plain(total);
    }

    private static BigDecimal weighted(Question question, BigDecimal score) {
        return question.weight() == null
                ? score
                : score.multiply(question.weight()).divide(WHOLE);
    }

    private static Band band(List<Band> bands, BigDecimal number) {
        return bands.stream()
                .filter(band -> band.below() == null || number.compareTo(band.below()) < 0)
                .findFirst()
                .orElseThrow();
    }
}
