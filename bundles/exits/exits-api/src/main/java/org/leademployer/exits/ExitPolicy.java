/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits;

import java.util.Objects;

/**
 * From when on the exit of a contract is amber or red: a definition of kind {@value #KIND}. Months are counted back from the last day
 * of the contract; where that day does not exist in the month, from its last.
 *
 * @param planAlertMonths from so many months before the end a plan that is not begun is amber, 1 to 60 (EXI-1)
 * @param planRedMonths and from so many on red, 1 to {@code planAlertMonths} (EXI-1)
 * @param completionDueDays from so many days before the end work that is not completed is amber, 1 to 730 (EXI-2)
 * @param completionRedDays and from so many on red, 1 to {@code completionDueDays} (EXI-2)
 * @param reprocurementMonths so many months before the end a re-procurement has begun, 1 to 60 (EXI-5, PRO-13)
 */
public record ExitPolicy(
        Figure planAlertMonths,
        Figure planRedMonths,
        Figure completionDueDays,
        Figure completionRedDays,
        Figure reprocurementMonths) {

    public static final String KIND = "exit-policy";

    public ExitPolicy {
        Objects.requireNonNull(planAlertMonths, "planAlertMonths");
        Objects.requireNonNull(planRedMonths, "planRedMonths");
        Objects.requireNonNull(completionDueDays, "completionDueDays");
        Objects.requireNonNull(completionRedDays, "completionRedDays");
        Objects.requireNonNull(reprocurementMonths, "reprocurementMonths");
    }

    /**
     * A figure and where it comes from.
     *
     * @param value the figure
     * @param source who says so, and where that is written
     */
    public record Figure(int value, String source) {}
}
