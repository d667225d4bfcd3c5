/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.Test;
import org.leademployer.schedules.internal.rules.Breaker.Policy;

public class BreakerTest {

    private static final Instant START = Instant.parse("2022-04-01T00:00:00Z");
    private static final Policy POLICY = new Policy(2, Duration.ofSeconds(100), Duration.ofSeconds(10), 2);

    /**
     * Each case: events as seconds and what happens then (f fails, t is tried, s succeeds, u is undecided); the state after
     * them; and whether a call is let through at a second.
     */
    private static final Object[][] CASES = {
        {"", "ACTIVE", 0, true},
        {"0f", "ACTIVE", 0, true},
        {"0f 5f", "OPEN", 5, false},
        {"0f 5f", "OPEN", 14, false},
        {"0f 5f", "OPEN", 15, true},
        {"0f 101f", "ACTIVE", 101, true},
        {"0f 100f", "OPEN", 100, false},
        {"0f 5f 15t", "OPEN", 16, false},
        {"0f 5f 15t 16u", "OPEN", 16, true},
        {"0f 5f 15t 16s", "ACTIVE", 16, true},
        {"0f 5f 6f", "OPEN", 15, true},
        {"0f 5f 15t 16f", "QUARANTINED", 9_999_999, false},
        {"0f 5f 15t 16s 17f 18f", "QUARANTINED", 9_999_999, false},
        {"0f 5f 15t 16s 217f 218f", "OPEN", 228, true},
        {"0f 5f 15t 16f 17s", "QUARANTINED", 9_999_999, false},
        {"5s", "ACTIVE", 5, true},
        // The clock is set back an hour.
        {"3600f 10f", "ACTIVE", 10, true},
        {"3600f 10f 20f", "OPEN", 20, false},
        {"3600f 3605f", "OPEN", 3604, true},
        {"3600f 3605f", "OPEN", 6, true},
        {"3600f 3605f 6t", "OPEN", 6, false},
        {"3600f 3605f 6t 7s", "ACTIVE", 7, true},
        // The clock is put forward an hour.
        {"0f 3605f", "ACTIVE", 3605, true},
        {"0f 5f", "OPEN", 3605, true},
    };

    @Test
    public void sch8_aVariantThatFailsIsCalledAgainOnTrialAndThenNoMore() {
        for (Object[] c : CASES) {
            Breaker breaker = Breaker.closed(POLICY);
            for (String event : ((String) c[0]).split(" ")) {
                if (!event.isEmpty()) {
                    breaker = next(breaker, event);
                }
            }
            assertEquals((String) c[0], c[1], breaker.state().name());
            assertEquals((String) c[0], c[3], breaker.admits(START.plusSeconds((Integer) c[2])));
        }
    }

    /** Summer time gives and takes no time: pauses and windows are as long in that night as in any other, and on 29 February. */
    @Test
    public void sch8_pausesAndWindowsAreAsLongWhenSummerTimeBeginsAndEnds() {
        for (String moment : List.of("2022-03-27T00:59:55Z", "2022-10-30T00:59:55Z", "2024-02-29T23:59:55Z")) {
            Instant at = Instant.parse(moment);
            Breaker open = Breaker.closed(POLICY).failed(at).failed(at.plusSeconds(100));
            assertEquals(moment, Breaker.State.OPEN, open.state());
            assertEquals(moment, at.plusSeconds(110), open.retryAt());
            assertFalse(moment, open.admits(at.plusSeconds(109)));
            assertTrue(moment, open.admits(at.plusSeconds(110)));
            assertEquals(
                    moment,
                    Breaker.State.ACTIVE,
                    Breaker.closed(POLICY)
                            .failed(at)
                            .failed(at.plusSeconds(101))
                            .state());
        }
    }

    @Test
    public void sch8_limitsThatMakeNoSenseAreRefused() {
        Duration one = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new Policy(0, one, one, 1));
        assertThrows(IllegalArgumentException.class, () -> new Policy(1, Duration.ZERO, one, 1));
        assertThrows(IllegalArgumentException.class, () -> new Policy(1, one, one.negated(), 1));
        assertThrows(IllegalArgumentException.class, () -> new Policy(1, one, one, 0));
    }

    private static Breaker next(Breaker breaker, String event) {
        Instant at = START.plusSeconds(Long.parseLong(event.substring(0, event.length() - 1)));
        return switch (event.charAt(event.length() - 1)) {
            case 'f' -> breaker.failed(at);
            case 't' -> breaker.tried();
            case 's' -> breaker.succeeded();
            default -> breaker.undecided();
        };
    }
}
