/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.security.internal;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.Test;

public class ThrottleTest {

    private final Ticking clock = new Ticking();
    private final Throttle throttle = new Throttle(clock);

    @Test
    public void x3_afterFiveFailuresANameMustWaitTwiceAsLongEachTime() {
        fail(4);
        assertFalse(throttle.mustWait("jane"));
        fail(1);
        assertTrue(throttle.mustWait("jane"));
        clock.pass(Duration.ofSeconds(1));
        assertFalse(throttle.mustWait("jane"));
        fail(1);
        clock.pass(Duration.ofSeconds(1));
        assertTrue(throttle.mustWait("jane"));
        clock.pass(Duration.ofSeconds(1));
        assertFalse(throttle.mustWait("jane"));
    }

    @Test
    public void x3_nobodyWaitsLongerThanFiveMinutesNorForAnother() {
        fail(100);
        assertFalse(throttle.mustWait("john"));
        clock.pass(Duration.ofMinutes(5));
        assertFalse(throttle.mustWait("jane"));
    }

    @Test
    public void x3_aLoginThatIsRightEndsTheWaiting() {
        fail(5);
        throttle.succeeded("jane");
        assertFalse(throttle.mustWait("jane"));
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            throttle.failed("jane");
        }
    }

    /** A clock that goes when it is told to. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
