/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;

/**
 * What a quorate meeting decided (BRD-4). It never changes; to decide otherwise, a board decides again.
 *
 * @param id its id
 * @param boardId the board
 * @param meetingId the meeting
 * @param decidedOn the day of the meeting
 * @param confidential whether it was taken in confidence: then {@code matter}, {@code conditions}, reasons of withdrawal and
 *     actions are told to those alone who were there for it (BRD-3)
 * @param matter what was to be decided; null where the reader may not know
 * @param subjectType what it was about, {@code contract}; null for nothing that the platform knows
 * @param subjectId the id of that; null where {@code subjectType} is
 * @param outcome what came of it
 * @param conditions on which it was approved; null where there are none, or the reader may not know
 * @param withdrawn who withdrew for the matter
 * @param actions what somebody is to do about it
 * @param escalatedTo whom of those to whom the body reports it was escalated to; null where it was not
 * @param quorum every rule of the quorum, as it was met
 * @param terms the terms of reference that decided whether the meeting was quorate
 */
public record Decision(
        String id,
        String boardId,
        String meetingId,
        LocalDate decidedOn,
        boolean confidential,
        String matter,
        String subjectType,
        String subjectId,
        Outcome outcome,
        String conditions,
        List<Withdrawal> withdrawn,
        List<Action> actions,
        String escalatedTo,
        List<String> quorum,
        TermsUsed terms) {

    public Decision {
        withdrawn = List.copyOf(withdrawn);
        actions = List.copyOf(actions);
        quorum = List.copyOf(quorum);
    }

    public enum Outcome {
        APPROVED,
        REJECTED,
        NOTED,
        DEFERRED
    }

    /**
     * Somebody who took no part in it.
     *
     * @param constituency for whom the person sat there
     * @param reference the person's; null for somebody of whom the constituency alone is known
     * @param reason why; null where the reader may not know
     */
    public record Withdrawal(String constituency, String reference, String reason) {}

    /**
     * What is to be done.
     *
     * @param text what
     * @param owner the constituency that is to do it
     * @param due by when
     */
    public record Action(String text, String owner, LocalDate due) {}

    /**
     * Terms of reference, kept under their digest.
     *
     * @param name their name
     * @param region the node at which they apply
     * @param version {@code major.minor.micro}
     * @param sha256 the digest of their text
     */
    public record TermsUsed(String name, Region region, String version, String sha256) {}
}
