/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.lifecycle;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.EnumSet;
import java.util.Set;
import org.junit.Test;
import org.leademployer.platform.access.Permission;

public class LifecycleTableTest {

    private enum Door {
        OPEN,
        CLOSED
    }

    private record DoorAct(Line<Door> line) implements Act<Door> {
        DoorAct(String words, Set<Door> from, Door to, String alone) {
            this(new Line<>(words, "X-3", from, to, Permission.READ_OPERATIONS, alone));
        }
    }

    private static final DoorAct SHUT = new DoorAct("Shutting", EnumSet.of(Door.OPEN), Door.CLOSED, "the porter");
    private static final DoorAct LOOK = new DoorAct("Looking", EnumSet.allOf(Door.class), null, null);

    @Test
    public void itSaysWhatFollows() {
        LifecycleTable<Door> table = LifecycleTable.of(Door.class, SHUT, LOOK);

        assertEquals(Set.of(Door.CLOSED), table.next(Door.OPEN));
        assertEquals(Set.of(), table.next(Door.CLOSED));
        assertTrue(LifecycleTable.leads(SHUT, Door.OPEN, Door.CLOSED));
        assertFalse(LifecycleTable.leads(SHUT, Door.OPEN, Door.OPEN));
        assertFalse(LifecycleTable.leads(SHUT, Door.CLOSED, Door.CLOSED));
        assertTrue(LifecycleTable.leads(LOOK, Door.CLOSED, Door.CLOSED));
    }

    @Test
    public void whatAnActSaysOfItselfIsItsLine() {
        assertEquals("Shutting", SHUT.words());
        assertEquals("X-3", SHUT.rule());
        assertEquals(Set.of(Door.OPEN), SHUT.from());
        assertEquals(Door.CLOSED, SHUT.to());
        assertEquals(Permission.READ_OPERATIONS, SHUT.permission());
        assertEquals("the porter", SHUT.alone());
        assertEquals(Door.CLOSED, SHUT.after(Door.OPEN));
        assertEquals(Door.OPEN, LOOK.after(Door.OPEN));
    }

    @Test
    public void itIsPrintedOneLineForEachAct() {
        assertEquals(
                """
                | in state | what is done | then | who may | rule |
                |---|---|---|---|---|
                | `OPEN` | Shutting | `CLOSED` | `READ_OPERATIONS`, the porter | X-3 |
                | any | Looking | stays | `READ_OPERATIONS` | X-3 |"""
                        .stripIndent(),
                LifecycleTable.of(Door.class, SHUT, LOOK).markdown());
    }

    @Test
    public void anActThatCannotBeDoneOrIsThereTwiceIsRefused() {
        DoorAct never = new DoorAct("Never", EnumSet.noneOf(Door.class), null, null);

        assertThrows(IllegalArgumentException.class, () -> LifecycleTable.of(Door.class, never));
        assertThrows(IllegalArgumentException.class, () -> LifecycleTable.of(Door.class, LOOK, LOOK));
    }
}
