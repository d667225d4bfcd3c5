/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Boards that are held, who sits on them, and what they decide at quorate meetings. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) when there is no such board, or none that the caller may see; not-allowed (403,
 * X-3); invalid-input (400) naming everything that is wrong; terms-not-in-force (409, BRD-1) when no terms of reference of the
 * board's name are in force at its region on the day in question.
 */
@ProviderType
public interface Boards {

    /** Boards of a node and of all below it, by name. */
    List<Board> list(Region region);

    Board require(String board);

    /** Sets a board up. */
    Board establish(BoardInput input);

    /**
     * Appoints a member.
     *
     * @throws org.leademployer.platform.problem.ProblemException no-place-left (409, BRD-2) when the terms of reference have no
     *     more places for the constituency on some day of the term
     */
    Board.Member appoint(String board, MemberInput input);

    /**
     * Ends a membership.
     *
     * @param member the id of the appointment
     * @param on its last day; earlier meetings at which the member was stay as they are
     */
    Board.Member end(String board, String member, String on);

    /** Records an interest that a member declares (BRD-3). */
    Board.Interest declare(String board, String member, InterestInput input);

    /** Records a meeting and who was there. */
    Meeting hold(String board, MeetingInput input);

    /** By date, the last first. */
    List<Meeting> meetings(String board);

    /**
     * Records what a meeting decided, when it was quorate without those who withdrew, by the terms of reference in force on its
     * day. They are kept.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-quorate (409, BRD-4) with every rule of the quorum that is
     *     not met; conflict-of-interest (409, BRD-3) when somebody who has declared an actual conflict with the subject was
     *     there and has not withdrawn
     */
    Decision decide(String board, String meeting, DecisionInput input);

    /** By date of the meeting, the last first. What was taken in confidence stands without its text, but for those who were there. */
    List<Decision> decisions(String board);

    /** Empty when there is none, or none that the caller may see. */
    Optional<Decision> decision(String id);

    /** What boards that the caller may see have decided about something, the last first. */
    List<Decision> decisionsOn(String subjectType, String subjectId);
}
