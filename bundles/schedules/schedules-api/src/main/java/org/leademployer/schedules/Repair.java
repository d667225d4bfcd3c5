/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import java.util.List;
import org.leademployer.schedules.spi.VariantId;

/**
 * What a new micro version makes of a contract's stored calculations (SCH-3).
 *
 * @param contractId the contract
 * @param from what it has pinned
 * @param to the new micro version
 * @param calculations how many stored calculations rest on what it has pinned; where there is none, nothing can differ
 * @param equal how many come out the same under the new version, byte for byte
 * @param differences the first hundred that do not
 * @param moved whether the pin was moved; false after a trial
 * @param at when
 */
public record Repair(
        String contractId,
        VariantId from,
        VariantId to,
        long calculations,
        long equal,
        List<ReplayDifference> differences,
        boolean moved,
        Instant at) {

    public Repair {
        differences = List.copyOf(differences);
    }

    /** Whether the contract may move. */
    public boolean allEqual() {
        return calculations == equal;
    }
}
