/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.access.Permission;

/**
 * A risk, an issue or a dispute of a contract (CON-7).
 *
 * @param id its id
 * @param contractId the contract
 * @param number counted for each contract from 1
 * @param version counts its changes, from 1
 * @param kind what it is
 * @param title one line
 * @param description more of it; null for none
 * @param ownerRole the role that answers for it; never a name
 * @param likelihood 1 to 5; null but for a risk
 * @param impact 1 to 5; null but for a risk
 * @param score likelihood × impact; null but for a risk
 * @param rag of a risk by its score; of an issue or dispute that is open amber, red when something about it is overdue
 * @param state where it stands
 * @param raisedOn when it was raised
 * @param reportDueOn by when a dispute is reported to the board; null for others
 * @param reportedOn when that was done; null while it was not
 * @param actions by due date
 * @param history every move, the first first
 */
public record RegisterEntry(
        String id,
        String contractId,
        int number,
        long version,
        Kind kind,
        String title,
        String description,
        String ownerRole,
        Integer likelihood,
        Integer impact,
        Integer score,
        Rag rag,
        State state,
        LocalDate raisedOn,
        LocalDate reportDueOn,
        LocalDate reportedOn,
        List<Action> actions,
        List<Moved> history) {

    public RegisterEntry {
        actions = List.copyOf(actions);
        history = List.copyOf(history);
    }

    public boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Whether it is a dispute that should have been reported to the board. */
    public boolean isReportOverdue(LocalDate today) {
        return reportDueOn != null && reportedOn == null && !isClosed() && today.isAfter(reportDueOn);
    }

    /** What an entry is. */
    public enum Kind {
        RISK,
        ISSUE,
        DISPUTE
    }

    /** Where an entry stands. */
    public enum State {
        OPEN,
        TREATED,
        ACCEPTED,
        MATERIALISED,
        REPORTED,
        RESOLVED,
        CLOSED
    }

    /** What moves an entry. */
    public enum Move {
        TREAT,
        ACCEPT,
        MATERIALISE,
        REPORT,
        RESOLVE,
        CLOSE,
        REOPEN
    }

    /**
     * One line of the table of states.
     *
     * @param kind of entries of this kind
     * @param from in this state
     * @param move this move
     * @param to leads to this
     * @param permission for whoever has this permission at the contract's region
     * @param needs what must hold; null for nothing
     */
    public record Transition(Kind kind, State from, Move move, State to, Permission permission, String needs) {}

    /**
     * A move that was made.
     *
     * @param move which
     * @param from the state before
     * @param to the state after
     * @param on when
     * @param by the user name of whoever recorded it
     * @param note what is to be said of it
     * @param body the board to which a dispute was reported; null for other moves
     * @param decisionId what it decided; null where it has not
     */
    public record Moved(
            Move move, State from, State to, LocalDate on, String by, String note, String body, String decisionId) {}

    /**
     * An entry, as somebody wrote it down.
     *
     * @param kind the name of a {@link Kind}
     * @param title 1 to 200 characters
     * @param description at most 4000 characters; null for none
     * @param ownerRole the role, 1 to 100 characters
     * @param likelihood 1 to 5 for a risk; null for others
     * @param impact 1 to 5 for a risk; null for others
     * @param raisedOn when, not after today; null for today
     */
    public record Input(
            String kind,
            String title,
            String description,
            String ownerRole,
            String likelihood,
            String impact,
            String raisedOn) {}

    /**
     * A risk scored anew.
     *
     * @param likelihood 1 to 5
     * @param impact 1 to 5
     */
    public record ScoreInput(String likelihood, String impact) {}

    /**
     * A move, as somebody wrote it down.
     *
     * @param move the name of a {@link Move}
     * @param on when, not after today; null for today
     * @param note what is to be said of it, 1 to 1000 characters
     * @param board for a report: the id of a board that the platform holds; null where it does not
     * @param body for a report: what people call the board, where {@code board} is null
     * @param decision for a report: the id of what it decided; null where it has not
     */
    public record MoveInput(String move, String on, String note, String board, String body, String decision) {}
}
