/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * What was counted of one indicator in one month. It never changes: a correction is a new entry, and the last counts (CON-6).
 *
 * @param indicator the id of the indicator
 * @param month the month
 * @param entry 1 for the first that was recorded, 2 for its correction, and so on
 * @param numerator what was counted, 0 or more
 * @param denominator of what, 0 or more
 * @param value in the unit of the indicator, rounded half up to two places; null where the denominator is 0
 * @param target the target that held
 * @param rag by the unrounded value
 * @param rating by the unrounded value
 * @param reason why it was corrected; null for the first entry
 * @param recordedBy the user name of whoever recorded it
 * @param recordedAt when
 * @param set the version of the indicator set in force in that month
 */
public record Measure(
        String indicator,
        YearMonth month,
        int entry,
        long numerator,
        long denominator,
        BigDecimal value,
        BigDecimal target,
        Rag rag,
        Rating rating,
        String reason,
        String recordedBy,
        Instant recordedAt,
        DefinitionUsed set) {

    public Measure {
        BigDecimal plain = target.stripTrailingZeros();
        target = plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
