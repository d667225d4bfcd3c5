/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.informationgovernance.SharingAgreement.State;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** What happens to a data sharing agreement: the one table that is enforced and printed (IG-3). */
public enum AgreementAct implements Act<State> {
    SIGN("Recording the signed document", EnumSet.of(State.ADVISED), State.SIGNED),
    REVIEW("Recording a review, with the day of the next", EnumSet.of(State.SIGNED), null),
    END("Ending it, with a reason", EnumSet.of(State.SIGNED), State.ENDED),
    DISMISS("Recording why it is not needed", EnumSet.of(State.ADVISED), State.NOT_NEEDED);

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final Line<State> line;

    AgreementAct(String words, Set<State> from, State to) {
        this.line = new Line<>(words, "IG-3", from, to, Permission.RUN_DATA_PROTECTION);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-3) */
    @Override
    public State after(State state) {
        return GovernanceProblems.after(TABLE, this, state);
    }
}
