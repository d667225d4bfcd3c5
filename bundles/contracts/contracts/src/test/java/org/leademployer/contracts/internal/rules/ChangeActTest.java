/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.EnumSet;
import java.util.Set;
import org.junit.Test;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.platform.testkit.DocumentedBlock;

public class ChangeActTest {

    @Test
    public void con9_theGuidePrintsTheTableThatIsEnforced() {
        new DocumentedBlock("contracts.md", "changes")
                .assertSays(ChangeAct.table().markdown());
    }

    @Test
    public void con9_whatIsSignedOrEndedIsNotReopened() {
        assertEquals(Set.of(ChangeState.EFFECTIVE), ChangeAct.table().next(ChangeState.SIGNED));
        for (ChangeState state : EnumSet.of(ChangeState.EFFECTIVE, ChangeState.REJECTED, ChangeState.WITHDRAWN)) {
            assertEquals(Set.of(), ChangeAct.table().next(state));
            assertFalse(state.isOpen());
        }
    }
}
