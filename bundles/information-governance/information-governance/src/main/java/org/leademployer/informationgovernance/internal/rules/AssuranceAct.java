/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.informationgovernance.Assurance.State;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** What happens to a form of third-party assurance: the one table that is enforced and printed (IG-4). */
public enum AssuranceAct implements Act<State> {
    ACCEPT("Accepting the form, until a day", EnumSet.of(State.RETURNED), State.ACCEPTED),
    REFUSE("Refusing it, with a reason", EnumSet.of(State.RETURNED), State.REFUSED),
    REVOKE("Revoking it, with a reason", EnumSet.of(State.ACCEPTED), State.REVOKED);

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final String words;
    private final Set<State> from;
    private final State to;
    private final Permission permission;

    AssuranceAct(String words, Set<State> from, State to) {
        this(words, from, to, Permission.RUN_DATA_PROTECTION);
    }

    AssuranceAct(String words, Set<State> from, State to, Permission permission) {
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
        return "IG-4";
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

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-4) */
    public State after(State state) {
        if (!from.contains(state)) {
            throw GovernanceProblems.notPossible(TABLE, this, state).toException();
        }
        return to == null ? state : to;
    }
}
