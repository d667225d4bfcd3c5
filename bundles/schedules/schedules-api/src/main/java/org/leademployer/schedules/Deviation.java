/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;

/**
 * A term that a contract has pinned otherwise than the national default has it (SCH-7).
 *
 * @param contractId the contract
 * @param reference its reference
 * @param region the node of its lot
 * @param variant what it has pinned
 * @param nationalDefault what it is compared with
 * @param term the term
 * @param national the national value; null where the default has no such term
 * @param agreed the contract's value; null where its variant has no such term
 * @param state whether a reason was given for just these two values
 * @param reason the reason that was given last; null for none
 * @param recordedAt when it was recorded; null for none
 * @param recordedBy who recorded it; null for none
 */
public record Deviation(
        String contractId,
        String reference,
        Region region,
        VariantId variant,
        VariantId nationalDefault,
        String term,
        String national,
        String agreed,
        State state,
        DeviationReason reason,
        Instant recordedAt,
        String recordedBy) {

    /** Whether a reason holds. */
    public enum State {
        /** A reason was given for these two values. */
        EXPLAINED,
        /** A reason was given, but one of the values is another now. */
        STALE,
        /** No reason was given. */
        UNEXPLAINED
    }
}
