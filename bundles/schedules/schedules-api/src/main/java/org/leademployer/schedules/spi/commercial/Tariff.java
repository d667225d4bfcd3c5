/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import org.leademployer.platform.FinancialYear;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;

/**
 * A price per head and year, or per head and month, and what it comes to over some days (SCH-10).
 *
 * <p>A price per year counts × days ÷ days of the financial year (1 April to 31 March) in which they fall; a price per
 * month × days ÷ days of the calendar month. Where the days fall into several, each part counts by its own, the parts are
 * added exactly, and the sum is rounded half up to the penny, once. £388.00 a year from 1 August to 31 October 2021, 92
 * days of 365, is £97.80.
 *
 * @param price pounds per head, not negative
 * @param per for how long
 */
public record Tariff(Money price, Per per) {

    /** For how long a price is. */
    public enum Per {
        /** A financial year, 1 April to 31 March. */
        YEAR,
        /** A calendar month. */
        MONTH
    }

    private static final int FULL_TIME = 100;

    /**
     * Years have 365 or 366 days and months 28 to 31, so every share of a price can be written over one denominator:
     * exact, and in whole numbers.
     */
    private static final long YEAR_DENOMINATOR = 365L * 366;

    private static final long MONTH_DENOMINATOR = 377_580; // the least common multiple of 28, 29, 30 and 31

    /** @throws IllegalArgumentException when the price is negative */
    public Tariff {
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(per, "per");
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + price);
        }
    }

    /** What one head costs over these days. */
    public Money amount(Period days) {
        return amount(days, FULL_TIME);
    }

    /**
     * What a whole-time equivalent costs over these days.
     *
     * @param wteHundredths hundredths of a whole-time equivalent, not negative; 100 is one head
     */
    public Money amount(Period days, int wteHundredths) {
        if (wteHundredths < 0) {
            throw new IllegalArgumentException("a whole-time equivalent is not negative: " + wteHundredths);
        }
        return switch (per) {
            case YEAR -> share(wteHundredths, years(days), YEAR_DENOMINATOR);
            case MONTH -> share(wteHundredths, months(days), MONTH_DENOMINATOR);
        };
    }

    /** Days over days of their financial year, added up, as a numerator over {@link #YEAR_DENOMINATOR}. */
    private static long years(Period days) {
        FinancialYear year = FinancialYear.of(days.from());
        LocalDate lastOfYear = LocalDate.of(year.startYear() + 1, 3, 31);
        long from = days.from().toEpochDay();
        long to = days.to().toEpochDay();
        long numerator = 0;
        for (long last = lastOfYear.toEpochDay(); last < to; last = lastOfYear.toEpochDay()) {
            numerator += (last - from + 1) * perDay(lastOfYear);
            from = last + 1;
            lastOfYear = lastOfYear.plusYears(1);
        }
        return numerator + (to - from + 1) * perDay(lastOfYear);
    }

    /** A financial year has the 29th February of the calendar year in which it ends. */
    private static long perDay(LocalDate lastOfYear) {
        return Year.isLeap(lastOfYear.getYear()) ? 365 : 366;
    }

    /** Days over days of their month, added up, as a numerator over {@link #MONTH_DENOMINATOR}. */
    private static long months(Period days) {
        long numerator = 0;
        LocalDate from = days.from();
        while (!from.isAfter(days.to())) {
            YearMonth month = YearMonth.from(from);
            LocalDate last = month.atEndOfMonth();
            LocalDate to = last.isBefore(days.to()) ? last : days.to();
            numerator += (to.getDayOfMonth() - from.getDayOfMonth() + 1) * (MONTH_DENOMINATOR / month.lengthOfMonth());
            from = last.plusDays(1);
        }
        return numerator;
    }

    private Money share(int wteHundredths, long numerator, long denominator) {
        // The longest period there is, at 100 hundredths, leaves room for prices far beyond any; what does not fit is
        // counted slowly rather than wrongly.
        long by = Math.multiplyExact(numerator, wteHundredths);
        long over = denominator * FULL_TIME;
        long product = price.pence() * by;
        if (Math.multiplyHigh(price.pence(), by) == 0 && product >= 0 && product <= Long.MAX_VALUE - over) {
            return Money.ofPence((product + over / 2) / over);
        }
        return Money.ofPence(BigInteger.valueOf(price.pence())
                .multiply(BigInteger.valueOf(by))
                .add(BigInteger.valueOf(over / 2))
                .divide(BigInteger.valueOf(over))
                .longValueExact());
    }
}
