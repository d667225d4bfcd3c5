/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import java.time.Instant;
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
