/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.util.List;
import java.util.Objects;
import org.leademployer.boards.Decision;
import org.leademployer.boards.Decision.Withdrawal;
import org.leademployer.boards.Meeting;

/** What of a decision taken in confidence somebody may read (BRD-3). */
public final class Confidence {

    private Confidence() {}

    /** The decision as that user may read it: in full where open, or where the user was there and did not withdraw. */
    public static Decision asReadBy(String user, Decision decision, Meeting meeting) {
        return !decision.confidential() || wasThere(user, decision, meeting) ? decision : withoutText(decision);
    }

    private static boolean wasThere(String user, Decision decision, Meeting meeting) {
        return meeting.present().stream().anyMatch(person -> Objects.equals(user, person.reference()))
                && decision.withdrawn().stream().noneMatch(person -> Objects.equals(user, person.reference()));
    }

    private static Decision withoutText(Decision decision) {
        return new Decision(
                decision.id(),
                decision.boardId(),
                decision.meetingId(),
                decision.decidedOn(),
                true,
                null,
                decision.subjectType(),
                decision.subjectId(),
                decision.outcome(),
                null,
                decision.withdrawn().stream()
                        .map(person -> new Withdrawal(person.constituency(), person.reference(), null))
                        .toList(),
                List.of(),
                decision.escalatedTo(),
                decision.quorum(),
                decision.terms());
    }
}
