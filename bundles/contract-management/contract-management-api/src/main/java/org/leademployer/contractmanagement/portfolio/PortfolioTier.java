/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.portfolio;

import org.leademployer.contracts.MinimumRecord;

/** By which tier a contract stands in a portfolio (CON-13). */
public enum PortfolioTier {
    GOLD,
    SILVER,
    BRONZE,
    /** It has no tier yet, which is a gap of its record. */
    NONE;

    /** @param tier null where there is none */
    public static PortfolioTier of(MinimumRecord.Tier tier) {
        return tier == null ? NONE : valueOf(tier.name());
    }
}
