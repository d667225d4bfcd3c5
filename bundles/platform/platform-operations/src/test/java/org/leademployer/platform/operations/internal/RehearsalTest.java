/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.Test;

public class RehearsalTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    public void x5_theClockRunsAheadAtTheSameTimeOfDay() {
        // Over the end of summer time: the same time of day is an hour later by the sun.
        Clock october = Clock.fixed(Instant.parse("2026-10-20T11:00:00Z"), LONDON);

        Clock ahead = Rehearsal.of(" P12D ").orElseThrow().over(october);

        assertEquals(Instant.parse("2026-11-01T12:00:00Z"), ahead.instant());
        assertEquals(LONDON, ahead.getZone());
        assertEquals(
                Instant.parse("2027-02-20T12:00:00Z"),
                Rehearsal.of("P4M").orElseThrow().over(october).instant());
    }

    @Test
    public void x5_withoutThePropertyThereIsNoRehearsal() {
        assertTrue(Rehearsal.of(null).isEmpty());
        assertTrue(Rehearsal.of("").isEmpty());
    }

    @Test
    public void x5_whatDoesNotLeadAheadIsRefused() {
        for (String wrong : List.of("P-1D", "P0D", "12", "PT5H", "tomorrow")) {
            String message = assertThrows(IllegalArgumentException.class, () -> Rehearsal.of(wrong))
                    .getMessage();
            assertTrue(message, message.contains("lead-employer.clock.ahead"));
        }
    }
}
