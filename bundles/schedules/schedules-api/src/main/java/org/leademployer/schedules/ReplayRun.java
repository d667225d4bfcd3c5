/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import java.util.List;
import org.leademployer.platform.Period;

/**
 * Many calculations made again (SCH-5).
 *
 * @param period every calculation that has a day in it
 * @param contractId of this contract; null for all that the actor may prove
 * @param count how many
 * @param equal how many of them came out the same, byte for byte
 * @param differences the first hundred that did not
 * @param startedAt when it began
 * @param endedAt when it ended
 */
public record ReplayRun(
        Period period,
        String contractId,
        long count,
        long equal,
        List<ReplayDifference> differences,
        Instant startedAt,
        Instant endedAt) {

    public ReplayRun {
        differences = List.copyOf(differences);
    }

    /** How many did not come out the same, named or not. */
    public long different() {
        return count - equal;
    }
}
