/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import org.leademployer.recharging.Statement;

/** On which month's statement a line is written (FIN-3). */
public final class OpenMonth {

    private OpenMonth() {}

    /**
     * The month for which it is meant, as long as that is not issued; else that of the next draft; where there is none, the next
     * month that is not issued and not over.
     *
     * @param meant the month of what is billed, or of the line that is corrected
     * @param today the month of today
     * @param there the payer's statements, at least from {@code meant} on
     */
    public static YearMonth of(YearMonth meant, YearMonth today, SortedMap<YearMonth, Statement.State> there) {
        if (there.get(meant) != Statement.State.ISSUED) {
            return meant;
        }
        YearMonth next = meant.plusMonths(1);
        return there.tailMap(next).entrySet().stream()
                .filter(statement -> statement.getValue() == Statement.State.DRAFT)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    YearMonth month = next.isBefore(today) ? today : next;
                    while (there.containsKey(month)) {
                        month = month.plusMonths(1);
                    }
                    return month;
                });
    }
}
