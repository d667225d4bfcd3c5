/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.util.Objects;
import org.leademployer.platform.Money;

/**
 * What one party bears of a claim.
 *
 * @param party who bears it
 * @param costs its part of the costs, not negative
 * @param award its part of the award, not negative
 */
public record Share(Party party, Money costs, Money award) {

    public Share {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(award, "award");
    }

    /** Costs and award together. */
    public Money amount() {
        return costs.plus(award);
    }
}
