/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.spi.VariantId;

/**
 * A pin as it is kept.
 *
 * @param contractId the contract
 * @param variant the version held
 * @param termsSha256 the digest of the terms that were agreed
 * @param from the first day on which it holds
 * @param pinnedAt when
 * @param pinnedBy by whom
 * @param carrier what brought the variant when it was pinned
 */
public record PinnedVariant(
        String contractId,
        VariantId variant,
        String termsSha256,
        LocalDate from,
        Instant pinnedAt,
        String pinnedBy,
        Carrier carrier) {

    /** @param deployedTermsSha256 the digest of the terms of what is deployed under that identity now; null for nothing */
    public Pin.State state(String deployedTermsSha256) {
        if (deployedTermsSha256 == null) {
            return Pin.State.NOT_DEPLOYED;
        }
        return deployedTermsSha256.equals(termsSha256) ? Pin.State.IN_FORCE : Pin.State.TERMS_CHANGED;
    }

    public Pin toPin(Pin.State state) {
        return new Pin(contractId, variant, termsSha256, from, pinnedAt, pinnedBy, state);
    }
}
