/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.util.List;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.tribunal.Share;

/**
 * Who bears what of a claim.
 *
 * @param acts from the first to the last day of its acts
 * @param costs the sum of the shares of costs
 * @param award the sum of the shares of the award
 * @param shares by code of the party
 */
public record ShareResult(Period acts, Money costs, Money award, List<Share> shares) {
    public ShareResult {
        shares = List.copyOf(shares);
    }
}
