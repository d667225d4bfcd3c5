/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.informationgovernance.BreachRecord.State;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** What happens to a breach: the one table that is enforced and printed (IG-6). */
public enum BreachAct implements Act<State> {
    REASSESS("Reassessing kinds of data, people and risk", EnumSet.of(State.OPEN), null),
    PLAN("Asking schedule 10 for the plan again", EnumSet.of(State.OPEN), null),
    TELL("Recording that somebody was told; the authority late only with reasons", EnumSet.of(State.OPEN), null),
    NOT_NEEDED("Recording why somebody need not be told", EnumSet.of(State.OPEN), null),
    CLOSE("Closing it, with the outcome, everybody having been told", EnumSet.of(State.OPEN), State.CLOSED),
    REOPEN("Opening it again, with a reason", EnumSet.of(State.CLOSED), State.OPEN);

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final Line<State> line;

    BreachAct(String words, Set<State> from, State to) {
        this.line = new Line<>(words, "IG-6", from, to, Permission.RUN_DATA_PROTECTION);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-6) */
    @Override
    public State after(State state) {
        return GovernanceProblems.after(TABLE, this, state);
    }
}
