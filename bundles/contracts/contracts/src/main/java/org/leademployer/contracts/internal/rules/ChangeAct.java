/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** What may happen to a change, in which state, and who may do it (CON-9): enforced from here, and printed into the guide. */
public enum ChangeAct implements Act<ChangeState> {
    ASSESS(
            "Assessing its impact: the money, and in words by principle",
            "CON-9, SCH-6",
            EnumSet.of(ChangeState.RAISED, ChangeState.IMPACT_ASSESSED),
            ChangeState.IMPACT_ASSESSED,
            null),
    AGREE(
            "Agreeing for a party, while others have not",
            "CON-9",
            EnumSet.of(ChangeState.IMPACT_ASSESSED),
            null,
            "who records that the party agrees"),
    AGREE_LAST(
            "Agreeing for the last party that is needed",
            "CON-9",
            EnumSet.of(ChangeState.IMPACT_ASSESSED),
            ChangeState.AGREED,
            "who records that the party agrees"),
    SIGN("Signing", "CON-9, CON-10", EnumSet.of(ChangeState.AGREED), ChangeState.SIGNED, null),
    TAKE_EFFECT(
            "Taking effect on its day",
            "CON-9",
            EnumSet.of(ChangeState.SIGNED),
            ChangeState.EFFECTIVE,
            "the platform itself"),
    REJECT(
            "Rejecting, with a reason",
            "CON-9",
            EnumSet.of(ChangeState.RAISED, ChangeState.IMPACT_ASSESSED, ChangeState.AGREED),
            ChangeState.REJECTED,
            null),
    WITHDRAW(
            "Withdrawing, with a reason",
            "CON-9",
            EnumSet.of(ChangeState.RAISED, ChangeState.IMPACT_ASSESSED, ChangeState.AGREED),
            ChangeState.WITHDRAWN,
            null);

    private final Line<ChangeState> line;

    ChangeAct(String words, String rule, Set<ChangeState> from, ChangeState to, String alone) {
        this.line = new Line<>(words, rule, from, to, Permission.CHANGE_CONTRACTS, alone);
    }

    /** All of them, as the guide has it. */
    public static LifecycleTable<ChangeState> table() {
        return LifecycleTable.of(ChangeState.class, values());
    }

    @Override
    public Line<ChangeState> line() {
        return line;
    }
}
