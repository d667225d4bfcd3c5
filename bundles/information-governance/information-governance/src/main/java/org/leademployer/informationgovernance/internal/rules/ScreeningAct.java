/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.informationgovernance.Screening.State;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** What happens to screening questions: the one table that is enforced and printed (IG-1). */
public enum ScreeningAct implements Act<State> {
    ANSWER("Answering the screening questions", EnumSet.of(State.ASKED), State.ANSWERED),
    WITHDRAW(
            "Withdrawing the questions, with a reason",
            EnumSet.of(State.ASKED),
            State.WITHDRAWN,
            Permission.ANSWER_ASSESSMENTS);

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final Line<State> line;

    ScreeningAct(String words, Set<State> from, State to) {
        this(words, from, to, Permission.RUN_DATA_PROTECTION);
    }

    ScreeningAct(String words, Set<State> from, State to, Permission permission) {
        this.line = new Line<>(words, "IG-1", from, to, permission);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-1) */
    @Override
    public State after(State state) {
        return GovernanceProblems.after(TABLE, this, state);
    }
}
