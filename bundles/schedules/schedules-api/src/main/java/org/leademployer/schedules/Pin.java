/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.schedules.spi.VariantId;

/**
 * A contract's hold on one version of a variant (SCH-3).
 *
 * @param contractId the contract
 * @param variant the version held
 * @param termsSha256 the digest of the terms that were agreed
 * @param from the first day on which it holds
 * @param pinnedAt when it was pinned
 * @param pinnedBy who pinned it
 * @param state whether that version can be used now
 */
public record Pin(
        String contractId,
        VariantId variant,
        String termsSha256,
        LocalDate from,
        Instant pinnedAt,
        String pinnedBy,
        State state) {

    /** Whether a contract can calculate by what it has pinned (SCH-4). */
    public enum State {
        /** Deployed with the agreed terms. */
        IN_FORCE,
        /** Not deployed: every calculation of the contract by it is refused. */
        NOT_DEPLOYED,
        /** Deployed with other terms than were agreed: every calculation of the contract by it is refused. */
        TERMS_CHANGED
    }
}
