/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.schedules.Calculation;
import org.leademployer.schedules.spi.tribunal.Share;

/**
 * Who bears what of a claim (TRI-3). The shares add up to costs and award, to the penny.
 *
 * @param calculation the record under which they are kept, with their basis
 * @param acts from the first to the last day of the acts
 * @param costs what was shared of costs
 * @param award what was shared of the award
 * @param shares by code of the party; who bears nothing is left out
 */
public record ClaimShare(Calculation calculation, Period acts, Money costs, Money award, List<Share> shares) {

    public ClaimShare {
        shares = List.copyOf(shares);
    }

    /** Costs and award together. */
    public Money total() {
        return costs.plus(award);
    }
}
