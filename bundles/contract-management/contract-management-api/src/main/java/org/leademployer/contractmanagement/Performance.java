/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * How a contract performs, month by month (CON-6).
 *
 * @param contractId the contract
 * @param setName the name of the set that applies; null while none does
 * @param from the first month; null while no set applies
 * @param to the last month that is over; null where none is
 * @param indicators in the order of the set
 */
public record Performance(
        String contractId, String setName, YearMonth from, YearMonth to, List<IndicatorPerformance> indicators) {

    public Performance {
        indicators = List.copyOf(indicators);
    }

    /**
     * One indicator over the months.
     *
     * @param indicator its id
     * @param name what people call it
     * @param unit of its values
     * @param target the target today
     * @param rag of the last measured month
     * @param trend of the last measured month against the one measured before
     * @param redMonths measured months in a row, the last included, that are red
     * @param notGreenMonths the same, amber or red
     * @param months every month, the first first
     */
    public record IndicatorPerformance(
            String indicator,
            String name,
            KpiSet.Unit unit,
            BigDecimal target,
            Rag rag,
            Trend trend,
            int redMonths,
            int notGreenMonths,
            List<Line> months) {

        public IndicatorPerformance {
            months = List.copyOf(months);
        }
    }

    /** Where values go. */
    public enum Trend {
        UNKNOWN,
        BETTER,
        STEADY,
        WORSE
    }

    /**
     * One month of one indicator, measured or not.
     *
     * @param indicator its id
     * @param month the month
     * @param state whether it was measured
     * @param dueOn by when
     * @param numerator null where not measured, as all that follows
     * @param denominator the same
     * @param value in the indicator's unit
     * @param target the target that held
     * @param rag how it stands
     * @param rating in the words of a notice
     * @param entries how many entries there are: more than one where it was corrected
     * @param setVersion the version of the set that decided
     */
    public record Line(
            String indicator,
            YearMonth month,
            State state,
            LocalDate dueOn,
            Long numerator,
            Long denominator,
            BigDecimal value,
            BigDecimal target,
            Rag rag,
            Rating rating,
            int entries,
            String setVersion) {

        /** Whether a month was measured. */
        public enum State {
            MEASURED,
            /** The month is over, and the measure is not overdue yet. */
            DUE,
            /** It is overdue. */
            MISSING
        }
    }
}
