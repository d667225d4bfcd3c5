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

    private final String words;
    private final Set<State> from;
    private final State to;
    private final Permission permission;

    BreachAct(String words, Set<State> from, State to) {
        this(words, from, to, Permission.RUN_DATA_PROTECTION);
    }

    BreachAct(String words, Set<State> from, State to, Permission permission) {
        this.words = words;
        this.from = Set.copyOf(from);
        this.to = to;
        this.permission = permission;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public String rule() {
        return "IG-6";
    }

    @Override
    public Set<State> from() {
        return from;
    }

    @Override
    public State to() {
        return to;
    }

    @Override
    public Permission permission() {
        return permission;
    }

    @Override
    public String alone() {
        return null;
    }

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-6) */
    public State after(State state) {
        if (!from.contains(state)) {
            throw GovernanceProblems.notPossible(TABLE, this, state).toException();
        }
        return to == null ? state : to;
    }
}
