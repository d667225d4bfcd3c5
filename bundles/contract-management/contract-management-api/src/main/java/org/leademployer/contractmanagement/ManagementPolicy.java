/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.math.BigDecimal;
import org.leademployer.platform.Money;

/**
 * How contracts are run: time limits and tolerances that a region may replace (CON-6 to CON-8). Data, dated and versioned, of
 * the kind {@value #KIND}.
 *
 * @param measureDueDays days after the end of a month by which its measures are due, 1 to 90
 * @param committee when a plan that does not help goes to a committee
 * @param board when it goes on to the board, not earlier than to the committee
 * @param amberRiskScore the score from which a risk is amber, 2 to 25
 * @param redRiskScore the score from which it is red, higher than that
 * @param disputeReportDays days after it was raised by which a dispute is reported to the board, 0 to 90
 * @param reconciliationDueDays days after the end of a month by which its cash requirement is reconciled, 1 to 90
 * @param tolerance how far actual and estimated cash may differ without an explanation
 */
public record ManagementPolicy(
        int measureDueDays,
        Step committee,
        Step board,
        int amberRiskScore,
        int redRiskScore,
        int disputeReportDays,
        int reconciliationDueDays,
        Tolerance tolerance) {

    /** The kind of definition. */
    public static final String KIND = "contract-management-policy";

    /**
     * One step up the line (BRD-4).
     *
     * @param body what people call the body
     * @param redMonths measured months in a row that are red
     * @param amberMonths measured months in a row that are amber or red
     * @param withinDays days after the end of the last of them within which the step is taken
     */
    public record Step(String body, int redMonths, int amberMonths, int withinDays) {}

    /**
     * The larger of the two counts.
     *
     * @param amount an amount
     * @param percent of the estimate
     */
    public record Tolerance(Money amount, BigDecimal percent) {}
}
