/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.change;

import java.util.Objects;
import org.leademployer.contracts.Lot;
import org.leademployer.platform.Period;

/**
 * Days of a contract's term on which its lot covered the same posts (CON-1, CON-9).
 *
 * @param lot the lot as it was on the first of them; its title may have changed since
 * @param days first and last day
 */
public record LotOfDays(Lot lot, Period days) {
    public LotOfDays {
        Objects.requireNonNull(lot, "lot");
        Objects.requireNonNull(days, "days");
    }
}
