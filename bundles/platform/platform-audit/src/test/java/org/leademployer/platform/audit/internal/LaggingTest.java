/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.time.Duration;
import org.junit.Test;

public class LaggingTest {

    @Test
    public void isBehindByOnePeriodAtLeastAndTwoAtMost() {
        Lagging lagging = new Lagging(Duration.ofNanos(10));
        assertTrue(lagging.follow(100, 7));
        assertEquals(0, lagging.value());
        assertFalse(lagging.follow(109, 8));
        assertEquals(0, lagging.value());
        assertTrue(lagging.follow(110, 9));
        assertEquals(7, lagging.value());
        assertFalse(lagging.follow(119, 10));
        assertTrue(lagging.follow(125, 11));
        assertEquals(9, lagging.value());
    }
}
