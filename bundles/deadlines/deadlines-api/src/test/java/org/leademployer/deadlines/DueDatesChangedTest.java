/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.event.Event;

public class DueDatesChangedTest {

    private static final DueDatesChanged CHANGED = new DueDatesChanged(
            "tribunal.due-dates-changed", "tribunal-claim", "claim-1", List.of("claim-1/response", "claim-1/hearing"));

    @Test
    public void x4_theEventSaysUnderWhichKeysAndIsReadAgain() {
        Event event = CHANGED.event();

        assertEquals("{\"keys\":[\"claim-1/response\",\"claim-1/hearing\"]}", event.content());
        assertEquals("tribunal-claim", event.subjectType());
        assertEquals("claim-1", event.subjectId());
        assertEquals(CHANGED, DueDatesChanged.read(event));
    }

    @Test
    public void x4_whatIsNoSuchEventIsRefused() {
        Event event = new Event("tribunal.due-dates-changed", "tribunal-claim", "claim-1", "keys");

        assertThrows(IllegalArgumentException.class, () -> DueDatesChanged.read(event));
    }

    @Test
    public void x4_whatIsDueUnderTheKeysIsSetAndWhatIsNotIsCleared() {
        List<String> said = new ArrayList<>();

        CHANGED.tell(recording(said), "tribunals", List.of(due("claim-1/hearing"), due("claim-1/other")));

        assertEquals(List.of("clear tribunals claim-1/response", "set claim-1/hearing"), said);
    }

    private static Deadline due(String key) {
        return Deadline.on(
                LocalDate.of(2026, 11, 27),
                "tribunals",
                key,
                "tribunal-claim",
                "claim-1",
                "Attend",
                "TRI-1",
                "jane",
                Region.NATIONAL,
                Permission.READ_TRIBUNALS,
                "/api/v1/tribunals/claims/claim-1");
    }

    private static Deadlines recording(List<String> said) {
        return (Deadlines) Proxy.newProxyInstance(
                Deadlines.class.getClassLoader(), new Class<?>[] {Deadlines.class}, (proxy, method, arguments) -> {
                    said.add(
                            method.getName().equals("set")
                                    ? "set " + ((Deadline) arguments[0]).key()
                                    : "clear " + arguments[0] + " " + arguments[1]);
                    return null;
                });
    }
}
