/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.time.Instant;
import java.time.LocalDate;
import org.leademployer.platform.Money;
import org.leademployer.schedules.spi.tribunal.Party;

/**
 * What a party sets aside for a claim (TRI-4). The newest of a party is what counts; the older ones stay.
 *
 * @param number counts those of the claim, from 1
 * @param party who sets it aside
 * @param costs for costs, not negative
 * @param award for award or settlement, not negative
 * @param setOn from which day it counts
 * @param author who set it, as in the audit log
 * @param at when
 * @param reason why; null for who may not read it, or once the claimant's key is destroyed (IG-8)
 * @param isNewest whether none of the party came later
 */
public record Reserve(
        int number,
        Party party,
        Money costs,
        Money award,
        LocalDate setOn,
        String author,
        Instant at,
        String reason,
        boolean isNewest) {

    /** Costs and award together. */
    public Money total() {
        return costs.plus(award);
    }
}
