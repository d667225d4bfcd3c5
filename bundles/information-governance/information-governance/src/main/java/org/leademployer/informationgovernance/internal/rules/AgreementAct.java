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

    private final String words;
    private final Set<State> from;
    private final State to;
    private final Permission permission;

    AgreementAct(String words, Set<State> from, State to) {
        this(words, from, to, Permission.RUN_DATA_PROTECTION);
    }

    AgreementAct(String words, Set<State> from, State to, Permission permission) {
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
        return "IG-3";
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

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-3) */
    public State after(State state) {
        if (!from.contains(state)) {
            throw GovernanceProblems.notPossible(TABLE, this, state).toException();
        }
        return to == null ? state : to;
    }
}
