/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import org.leademployer.exits.ExitPolicy;

/**
 * The days that count in the exit of a contract. Months are counted back on the calendar; where a day does not exist in its month, it
 * is the last of it.
 *
 * @param alertFrom from this day on a plan that is not begun is amber (EXI-1)
 * @param redFrom and from this day on red (EXI-1)
 * @param completionDueFrom from this day on work that is not completed is amber (EXI-2)
 * @param completionRedFrom and from this day on red (EXI-2)
 * @param reprocureBy the last day to begin a re-procurement (EXI-5)
 */
public record ExitDates(
        LocalDate alertFrom,
        LocalDate redFrom,
        LocalDate completionDueFrom,
        LocalDate completionRedFrom,
        LocalDate reprocureBy) {

    /** @param end the last day of the contract */
    public static ExitDates of(ExitPolicy policy, LocalDate end) {
        return new ExitDates(
                end.minusMonths(policy.planAlertMonths().value()),
                end.minusMonths(policy.planRedMonths().value()),
                end.minusDays(policy.completionDueDays().value()),
                end.minusDays(policy.completionRedDays().value()),
                end.minusMonths(policy.reprocurementMonths().value()));
    }
}
