/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;
import org.leademployer.tribunals.TribunalClaim.State;

/** What may happen to a claim, and when (TRI-1). */
public enum ClaimAct implements Act<State> {
    GRANT_EXTENSION("Recording an extension of the time for the response", "TRI-1", EnumSet.of(State.OPEN), null),
    FILE_RESPONSE("Recording that the response was filed", "TRI-1", EnumSet.of(State.OPEN), State.RESPONDED),
    LIST_HEARING(
            "Recording that a hearing is listed", "TRI-1", EnumSet.of(State.OPEN, State.RESPONDED, State.JUDGED), null),
    VACATE_HEARING(
            "Recording that a hearing does not take place",
            "TRI-1",
            EnumSet.complementOf(EnumSet.of(State.CLOSED)),
            null),
    PLAN("Making the handling plan into steps", "TRI-2", EnumSet.of(State.OPEN, State.RESPONDED), null),
    DO_STEP("Recording that a step of the plan is done", "TRI-2", EnumSet.complementOf(EnumSet.of(State.CLOSED)), null),
    RECORD_MONEY(
            "Recording what it has cost, and what was awarded",
            "TRI-1",
            EnumSet.complementOf(EnumSet.of(State.CLOSED)),
            null),
    RESERVE("Setting a reserve", "TRI-4", EnumSet.complementOf(EnumSet.of(State.CLOSED)), null),
    SETTLE("Recording a settlement", "TRI-1", EnumSet.of(State.OPEN, State.RESPONDED, State.JUDGED), State.SETTLED),
    WITHDRAW("Recording that it was withdrawn", "TRI-1", EnumSet.of(State.OPEN, State.RESPONDED), State.WITHDRAWN),
    JUDGE("Recording the judgment", "TRI-1", EnumSet.of(State.OPEN, State.RESPONDED), State.JUDGED),
    SHARE(
            "Sharing costs, award and settlement, and telling recharging",
            "TRI-3",
            EnumSet.of(State.SETTLED, State.WITHDRAWN, State.JUDGED),
            null),
    CLOSE(
            "Closing it, once all its money is shared",
            "TRI-1",
            EnumSet.of(State.SETTLED, State.WITHDRAWN, State.JUDGED),
            State.CLOSED);

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final Line<State> line;

    ClaimAct(String words, String rule, Set<State> from, State to) {
        this.line = new Line<>(words, rule, from, to, Permission.RUN_TRIBUNALS);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** Acts that people record one by one; the others have ways in of their own. */
    public boolean isRecorded() {
        return this != PLAN && this != RESERVE && this != SHARE;
    }
}
