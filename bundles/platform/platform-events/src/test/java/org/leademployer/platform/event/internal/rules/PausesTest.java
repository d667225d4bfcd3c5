/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal.rules;

import static org.hamcrest.CoreMatchers.is;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertThrows;

import java.time.Duration;
import org.junit.Test;

public class PausesTest {

    private final Pauses pauses = new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(1), 3);

    @Test
    public void pausesDoubleUpToTheLongest() {
        long[][] table = {{1, 5}, {2, 10}, {3, 20}, {4, 40}, {5, 60}, {6, 60}, {1_000_000, 60}};
        for (long[] row : table) {
            assertThat("after " + row[0], pauses.after((int) row[0]), is(Duration.ofSeconds(row[1])));
        }
    }

    @Test
    public void itIsParkedAfterTheLastAttempt() {
        assertThat(pauses.isOver(2), is(false));
        assertThat(pauses.isOver(3), is(true));
        assertThat(pauses.isOver(4), is(true));
    }

    @Test
    public void pausesThatShrinkAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(1), 1));
        assertThrows(IllegalArgumentException.class, () -> new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(1), 0));
    }
}
