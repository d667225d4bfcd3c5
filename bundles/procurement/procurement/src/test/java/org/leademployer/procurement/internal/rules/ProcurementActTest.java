/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import static org.junit.Assert.assertEquals;

import java.util.EnumSet;
import org.junit.Test;
import org.leademployer.platform.testkit.DocumentedBlock;
import org.leademployer.procurement.ProcurementState;

public class ProcurementActTest {

    @Test
    public void theGuideHoldsTheTableOfStates() {
        new DocumentedBlock("procurement.md", "states of a procurement").assertSays(ProcurementAct.TABLE.markdown());
    }

    @Test
    public void everyStateLeadsOnUntilTheEnd() {
        for (ProcurementState state : ProcurementState.values()) {
            EnumSet<ProcurementState> next = EnumSet.noneOf(ProcurementState.class);
            switch (state) {
                case PREPARATION -> next.add(ProcurementState.PUBLISHED);
                case PUBLISHED -> next.add(ProcurementState.EVALUATION);
                case EVALUATION -> next.add(ProcurementState.PREFERRED);
                case PREFERRED -> next.add(ProcurementState.AWARDED);
                case AWARDED -> next.add(ProcurementState.CONCLUDED);
                case CONCLUDED, CANCELLED -> {
                    // The end.
                }
            }
            if (!next.isEmpty()) {
                next.add(ProcurementState.CANCELLED);
            }
            assertEquals(state.name(), next, ProcurementAct.TABLE.next(state));
        }
    }
}
