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

    private final Line<State> line;

    AssuranceAct(String words, Set<State> from, State to) {
        this.line = new Line<>(words, "IG-4", from, to, Permission.RUN_DATA_PROTECTION);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-4) */
    @Override
    public State after(State state) {
        return GovernanceProblems.after(TABLE, this, state);
    }
}
