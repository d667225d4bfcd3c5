/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.util.EnumSet;
import java.util.Set;
import org.leademployer.exits.PlanState;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.lifecycle.Act;
import org.leademployer.platform.lifecycle.LifecycleTable;

/** Everything that happens to an exit plan: the one table that is enforced and printed (EXI-1 to EXI-4). */
public enum PlanAct implements Act<PlanState> {
    BEGIN("Beginning the plan", "EXI-1", EnumSet.of(PlanState.NOT_BEGUN), PlanState.BEGUN),
    CONSIDER("Saying to what a consideration came", "EXI-3", EnumSet.of(PlanState.BEGUN), null),
    ARRANGE_ALTERNATIVE(
            "Recording alternative arrangements in place of a re-procurement, and who decided",
            "EXI-5",
            EnumSet.of(PlanState.BEGUN, PlanState.COMPLETED),
            null),
    WITHDRAW_ALTERNATIVE(
            "Taking alternative arrangements back", "EXI-5", EnumSet.of(PlanState.BEGUN, PlanState.COMPLETED), null),
    ADD_STEP("Adding a step", "EXI-3", EnumSet.of(PlanState.BEGUN, PlanState.COMPLETED), null),
    MOVE_STEP(
            "Setting another day or owner of a step", "EXI-3", EnumSet.of(PlanState.BEGUN, PlanState.COMPLETED), null),
    DO_STEP("Saying that a step is done", "EXI-2", EnumSet.of(PlanState.BEGUN, PlanState.COMPLETED), null),
    NAME_AGREEMENT("Naming the exit agreement", "EXI-3", EnumSet.of(PlanState.BEGUN), null),
    ASK_SCHEDULE_10("Asking schedule 10 again", "EXI-4", EnumSet.of(PlanState.BEGUN), null),
    LEARN("Writing down what was learnt", "EXI-3", EnumSet.of(PlanState.BEGUN, PlanState.COMPLETED), null),
    COMPLETE("Completing the exit work", "EXI-2", EnumSet.of(PlanState.BEGUN), PlanState.COMPLETED),
    REOPEN("Taking up again what was completed", "EXI-2", EnumSet.of(PlanState.COMPLETED), PlanState.BEGUN),
    CLOSE("Closing the exit after the end", "EXI-3", EnumSet.of(PlanState.COMPLETED), PlanState.CLOSED);

    public static final LifecycleTable<PlanState> TABLE = LifecycleTable.of(PlanState.class, values());

    private final Line<PlanState> line;

    PlanAct(String words, String rule, Set<PlanState> from, PlanState to) {
        this.line = new Line<>(words, rule, from, to, Permission.PLAN_EXITS);
    }

    @Override
    public Line<PlanState> line() {
        return line;
    }
}
