/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Random;
import org.junit.Test;
import org.leademployer.platform.FinancialYear;
import org.leademployer.platform.Money;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.commercial.Tariff.Per;

public class TariffTest {

    @Test
    public void sch10_388PoundsFrom1AugTo31Oct2021Is97_80() {
        assertEquals("97.80", amount("388.00", Per.YEAR, "2021-08-01", "2021-10-31"));
    }

    @Test
    public void sch10_anAnnualPriceCountsByTheDaysOfTheFinancialYear() {
        String[][] cases = {
            {"388.00", "2021-04-01", "2022-03-31", "388.00"}, // a whole year
            {"388.00", "2023-04-01", "2024-03-31", "388.00"}, // a whole year of 366 days
            {"388.00", "2021-04-01", "2023-03-31", "776.00"}, // two
            {"388.00", "2021-04-01", "2031-03-31", "3880.00"}, // ten, with leap years
            {"388.00", "2021-04-01", "2021-04-01", "1.06"}, // 388 / 365 = 1.0630
            {"388.00", "2024-02-29", "2024-02-29", "1.06"}, // 388 / 366 = 1.0601
            {"365.00", "2021-04-01", "2021-04-01", "1.00"},
            {"366.00", "2024-02-29", "2024-02-29", "1.00"},
            {"365.00", "2024-03-31", "2024-04-01", "2.00"}, // 0.99727 + 1.00000: added before they are rounded
            {"366.00", "2024-03-31", "2024-04-01", "2.00"}, // 1.00000 + 1.00274
            {"182.50", "2021-04-01", "2021-04-01", "0.50"},
            {"1.83", "2021-04-01", "2021-04-01", "0.01"}, // 0.5014 p
            {"1.82", "2021-04-01", "2021-04-01", "0.00"}, // 0.4986 p
            {"1.83", "2023-04-01", "2023-04-01", "0.01"}, // 0.5000 p: half goes up
            {"0.00", "2021-04-01", "2022-03-31", "0.00"},
        };
        for (String[] c : cases) {
            assertEquals(String.join(" ", c), c[3], amount(c[0], Per.YEAR, c[1], c[2]));
        }
    }

    @Test
    public void sch10_aMonthlyPriceCountsByTheDaysOfTheMonth() {
        String[][] cases = {
            {"85.00", "2021-08-01", "2021-08-31", "85.00"},
            {"85.00", "2022-02-01", "2022-02-28", "85.00"},
            {"85.00", "2024-02-01", "2024-02-29", "85.00"},
            {"85.00", "2021-04-01", "2022-03-31", "1020.00"},
            {"31.00", "2021-08-31", "2021-09-01", "2.03"}, // 1.00 + 1.0333
            {"30.00", "2021-08-17", "2021-09-15", "29.52"}, // 14.5161 + 15.0000
        };
        for (String[] c : cases) {
            assertEquals(String.join(" ", c), c[3], amount(c[0], Per.MONTH, c[1], c[2]));
        }
    }

    @Test
    public void sch10_perWholeTimeEquivalentIsRoundedOnce() {
        Tariff tariff = new Tariff(Money.parse("388.00"), Per.YEAR);
        Period days = period("2021-08-01", "2021-10-31");
        assertEquals("48.90", tariff.amount(days, 50).toString());
        assertEquals("58.68", tariff.amount(days, 60).toString()); // 58.6784: not 60 % of 97.80 rounded before
        assertEquals("0.98", tariff.amount(days, 1).toString());
        assertEquals(tariff.amount(days), tariff.amount(days, 100));
        assertEquals("0.00", tariff.amount(days, 0).toString());
        assertThrows(IllegalArgumentException.class, () -> tariff.amount(days, -1));
    }

    @Test
    public void sch8_aNegativePriceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Tariff(Money.parse("-0.01"), Per.YEAR));
    }

    /** Against a count day by day in fractions of whatever size. */
    @Test
    public void sch10_isExactForAnyPriceAndPeriod() {
        Random random = new Random(6);
        for (int run = 0; run < 3_000; run++) {
            LocalDate from = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000));
            Period days = new Period(from, from.plusDays(random.nextInt(1_200)));
            Per per = Per.values()[random.nextInt(2)];
            int wte = 1 + random.nextInt(100);
            long pence = run % 10 == 0 ? random.nextLong(Long.MAX_VALUE / 4_000) : random.nextInt(10_000_000);
            Tariff tariff = new Tariff(Money.ofPence(pence), per);
            assertEquals(tariff + " " + days + " " + wte, slowly(tariff, days, wte), tariff.amount(days, wte));
        }
    }

    private static Money slowly(Tariff tariff, Period days, int wte) {
        BigInteger denominator = BigInteger.valueOf(365L * 366 * 28 * 29 * 30 * 31 * 100);
        BigInteger sum = BigInteger.ZERO;
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            int over = tariff.per() == Per.YEAR
                    ? FinancialYear.of(day).days()
                    : YearMonth.from(day).lengthOfMonth();
            sum = sum.add(BigInteger.valueOf(tariff.price().pence())
                    .multiply(BigInteger.valueOf(wte))
                    .multiply(denominator.divide(BigInteger.valueOf(over * 100L))));
        }
        return Money.ofPence(new BigDecimal(sum)
                .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private static String amount(String price, Per per, String from, String to) {
        return new Tariff(Money.parse(price), per).amount(period(from, to)).toString();
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
