/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.List;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Preparation.Evaluation;
import org.leademployer.procurement.Preparation.Question;
import org.leademployer.procurement.Score;

/**
 * All that a ranking is computed from (PRO-10).
 *
 * @param lots the numbers of the lots
 * @param panel the members who have not withdrawn
 * @param scores of members, without those that are void; what they rest on is not needed here
 * @param consensus one for each question of each bid
 */
public record RankingInput(
        List<Integer> lots,
        Evaluation evaluation,
        List<Question> questions,
        List<String> panel,
        List<Bid> bids,
        List<Score> scores,
        List<Score> consensus) {

    /** The bids that take part. */
    List<Bid> ranked() {
        return bids.stream()
                .filter(bid -> bid.standing() == null || !bid.standing().excluded())
                .toList();
    }

    /** The questions that the panel scores. */
    List<Question> scored() {
        return questions.stream()
                .filter(question -> question.kind() != Question.Kind.PRICE)
                .toList();
    }
}
