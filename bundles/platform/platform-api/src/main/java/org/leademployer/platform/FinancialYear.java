/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import java.time.LocalDate;
import java.time.Month;

/**
 * A financial year of the NHS, 1 April to 31 March (SCH-10).
 *
 * @param startYear the calendar year in which it begins: 2021 for 2021/22
 */
public record FinancialYear(int startYear) {

    /** The financial year in which a day falls. */
    public static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    public Period period() {
        return new Period(LocalDate.of(startYear, Month.APRIL, 1), LocalDate.of(startYear + 1, Month.MARCH, 31));
    }

    /** 365, or 366 where 29 February falls into it. */
    public int days() {
        return LocalDate.of(startYear + 1, Month.MARCH, 1).isLeapYear() ? 366 : 365;
    }

    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    /** As people write it, {@code 2021/22}. */
    @Override
    public String toString() {
        return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
    }
}
