/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * What is done about an indicator that is not green (CON-6).
 *
 * @param id its id
 * @param contractId the contract
 * @param indicator the id of the indicator
 * @param month the month that gave the occasion
 * @param cause what is behind it
 * @param ownerRole the role that answers for it; never a name
 * @param openedOn when it was opened
 * @param closedOn when it was closed; null while it is open
 * @param actions by due date
 * @param escalations steps up the line that were taken, the first first
 */
public record ImprovementPlan(
        String id,
        String contractId,
        String indicator,
        YearMonth month,
        String cause,
        String ownerRole,
        LocalDate openedOn,
        LocalDate closedOn,
        List<Action> actions,
        List<Escalation> escalations) {

    public ImprovementPlan {
        actions = List.copyOf(actions);
        escalations = List.copyOf(escalations);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    /** Whether that step was taken. */
    public boolean isEscalatedTo(Level level) {
        return escalations.stream().anyMatch(one -> one.level() == level);
    }

    /** How far up. */
    public enum Level {
        COMMITTEE,
        BOARD
    }

    /**
     * A step up the line: an agenda matter of a body.
     *
     * @param id its id
     * @param level how far up
     * @param on when it was put there
     * @param body what people call the body
     * @param boardId the body, where the platform holds it; null otherwise
     * @param matter what it is to decide
     * @param decisionId what it decided; null while it has not
     */
    public record Escalation(
            String id, Level level, LocalDate on, String body, String boardId, String matter, String decisionId) {}

    /**
     * A plan, as somebody wrote it down.
     *
     * @param indicator the id of an indicator whose last measure is not green
     * @param cause what is behind it, 1 to 2000 characters
     * @param ownerRole the role, 1 to 100 characters
     */
    public record Input(String indicator, String cause, String ownerRole) {}

    /**
     * A step up the line, as somebody wrote it down.
     *
     * @param level {@code COMMITTEE} first, then {@code BOARD}
     * @param on when, not after today and not before the plan; null for today
     * @param board the id of a board that the platform holds; null where it does not
     * @param body what people call the body, 1 to 200 characters; null for the board's name, or for what the policy says
     * @param matter what it is to decide, 1 to 1000 characters
     * @param decision the id of what it has decided about this contract; null while it has not
     */
    public record EscalationInput(String level, String on, String board, String body, String matter, String decision) {}
}
