/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.YearMonth;
import org.leademployer.contractmanagement.KpiSet.Indicator;
import org.leademployer.contractmanagement.KpiSet.Unit;
import org.leademployer.contractmanagement.Kpis.MeasureInput;
import org.leademployer.platform.problem.InputFields;

/** Reads a measure. Whether the indicator is one of the set in force in its month is looked up then. */
public final class MeasureReader {

    public static final long MOST = 999_999_999;
    public static final int LONGEST_REASON = 500;

    private MeasureReader() {}

    /**
     * @param indicator its id
     * @param month the month
     * @param numerator what was counted
     * @param denominator of what
     * @param reason why it is corrected; null for none
     */
    public record Counted(String indicator, YearMonth month, long numerator, long denominator, String reason) {}

    public static Counted read(MeasureInput input, YearMonth thisMonth) {
        InputFields fields = new InputFields();
        String indicator = fields.required("indicator", input.indicator(), Reading.text(60));
        YearMonth month = fields.required("month", input.month(), text -> over(text, thisMonth));
        Long numerator = fields.required("numerator", input.numerator(), Reading.number(0, MOST));
        Long denominator = fields.required("denominator", input.denominator(), Reading.number(0, MOST));
        String reason = fields.optional("reason", input.reason(), Reading.text(LONGEST_REASON));
        fields.refuse(ManagementProblems.NOTHING, ManagementProblems.KPIS);
        return new Counted(indicator, month, numerator, denominator, reason);
    }

    /** A month that is over. */
    public static YearMonth over(String text, YearMonth thisMonth) {
        YearMonth month = Reading.month(text);
        if (!month.isBefore(thisMonth)) {
            throw new IllegalArgumentException(month + " is not over yet");
        }
        return month;
    }

    /** Why a count cannot be one of the indicator; null where it can. */
    public static String fault(Indicator indicator, Counted counted) {
        if (indicator.unit() == Unit.PERCENT && counted.numerator() > counted.denominator()) {
            return counted.numerator() + " is more than the denominator, " + counted.denominator();
        }
        return counted.denominator() == 0 && counted.numerator() > 0 ? "there is nothing of which it is a part" : null;
    }
}
