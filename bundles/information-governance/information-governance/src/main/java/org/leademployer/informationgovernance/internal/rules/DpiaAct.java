/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.informationgovernance.Dpia.State;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** What happens to a full assessment: the one table that is enforced and printed (IG-2). */
public enum DpiaAct implements Act<State> {
    CHANGE("Writing the assessment", EnumSet.of(State.DRAFT), null),
    SUBMIT("Handing it to the data protection officer, complete", EnumSet.of(State.DRAFT), State.ADVICE),
    ADVISE("Recording the advice of the data protection officer", EnumSet.of(State.ADVICE), State.ADVISED),
    RETURN("Giving it back to be mended, with reasons", EnumSet.of(State.ADVICE, State.ADVISED), State.DRAFT),
    CONSULT("Consulting the Information Commissioner", EnumSet.of(State.ADVISED), State.CONSULTING),
    RECORD_ANSWER("Recording the answer of the Information Commissioner", EnumSet.of(State.CONSULTING), State.ADVISED),
    APPROVE(
            "Approving, with a day of review; reasons overrule the advice, and a high residual risk was put to the Information"
                    + " Commissioner",
            EnumSet.of(State.ADVISED),
            State.APPROVED,
            DpiaAct.ANOTHER),
    REFUSE("Refusing, with reasons", EnumSet.of(State.ADVISED), State.REFUSED, DpiaAct.ANOTHER),
    REVIEW("Beginning its review", EnumSet.of(State.APPROVED), State.DRAFT),
    ARCHIVE("Putting it away", EnumSet.of(State.APPROVED, State.REFUSED), State.ARCHIVED);

    /** The officer advises and does not decide (UK GDPR, Articles 35(2), 38(3) and 38(6)). */
    private static final String ANOTHER = "another than who recorded the advice";

    public static final LifecycleTable<State> TABLE = LifecycleTable.of(State.class, values());

    private final Line<State> line;

    DpiaAct(String words, Set<State> from, State to) {
        this(words, from, to, null);
    }

    DpiaAct(String words, Set<State> from, State to, String alone) {
        this.line = new Line<>(words, "IG-2", from, to, Permission.RUN_DATA_PROTECTION, alone);
    }

    @Override
    public Line<State> line() {
        return line;
    }

    /** The state after it. @throws org.leademployer.platform.problem.ProblemException act-not-possible (409, IG-2) */
    @Override
    public State after(State state) {
        return GovernanceProblems.after(TABLE, this, state);
    }
}
