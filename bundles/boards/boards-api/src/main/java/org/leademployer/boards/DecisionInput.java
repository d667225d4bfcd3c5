/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.util.List;

/**
 * What was decided, as somebody wrote it down.
 *
 * @param matter what was to be decided, 1 to 2000 characters
 * @param confidential {@code true} where in confidence; null for {@code false}
 * @param subjectType what it was about, a slug such as {@code contract}; null for nothing that the platform knows
 * @param subjectId the id of that; null where {@code subjectType} is
 * @param outcome the name of a {@link Decision.Outcome}
 * @param conditions on which it was approved, at most 4000 characters; null for none
 * @param withdrawn who of those present withdrew for the matter; null for nobody
 * @param actions what is to be done, at most {@value #MOST_ACTIONS}; null for nothing
 * @param escalatedTo one of those to whom the terms of reference report; null where it was not escalated
 */
public record DecisionInput(
        String matter,
        String confidential,
        String subjectType,
        String subjectId,
        String outcome,
        String conditions,
        List<WithdrawalInput> withdrawn,
        List<ActionInput> actions,
        String escalatedTo) {

    /** More actions than any decision has. */
    public static final int MOST_ACTIONS = 50;

    /**
     * Somebody who withdrew.
     *
     * @param reference of somebody who was there; null for somebody of whom the constituency alone is known
     * @param constituency where there is no reference
     * @param reason why, 1 to 500 characters
     */
    public record WithdrawalInput(String reference, String constituency, String reason) {}

    /**
     * What is to be done.
     *
     * @param text what, 1 to 1000 characters
     * @param owner a constituency of the terms of reference
     * @param due by when, not before the meeting
     */
    public record ActionInput(String text, String owner, String due) {}
}
