/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class VocabularyTest {

    @Test
    public void x5_moneyIsDecimalPoundsAndPence() {
        assertEquals("97.80", Money.ofPence(9780).toString());
        assertEquals("-0.05", Money.ofPence(-5).toString());
        assertEquals(Money.ofPence(38800), Money.parse("388"));
        assertEquals(Money.ofPence(38850), Money.parse(" 388.5 "));
        assertEquals(new BigDecimal("388.00"), Money.parse("388.00").toBigDecimal());
        assertEquals(Money.ofPence(300), Money.sum(List.of(Money.ofPence(100), Money.ofPence(200))));
    }

    @Test
    public void x5_moneyRefusesWhatIsNoAmountInWholePence() {
        for (String text : List.of(
                "",
                "abc",
                "1.005",
                "€5",
                "1,000.00",
                "1e5",
                "1E2",
                "0x1",
                ".5",
                "5.",
                "1e999999999",
                "1e-999999999",
                "99999999999999999999")) {
            assertThrows(text, IllegalArgumentException.class, () -> Money.parse(text));
        }
        assertThrows(
                ArithmeticException.class, () -> Money.ofPence(Long.MAX_VALUE).plus(Money.ofPence(1)));
    }

    @Test
    public void sch10_bothEndsOfAPeriodCount() {
        assertEquals(92, period("2021-08-01", "2021-10-31").days());
        assertEquals(1, period("2024-02-29", "2024-02-29").days());
        assertThrows(IllegalArgumentException.class, () -> period("2021-08-02", "2021-08-01"));
    }

    @Test
    public void sch10_periodsThatTouchOnOneDayOverlap() {
        Period august = period("2021-08-01", "2021-08-31");
        assertEquals(
                Optional.of(period("2021-08-31", "2021-08-31")),
                august.intersection(period("2021-08-31", "2021-09-30")));
        assertEquals(Optional.empty(), august.intersection(period("2021-09-01", "2021-09-30")));
        assertTrue(august.contains(period("2021-08-01", "2021-08-31")));
        assertFalse(august.contains(LocalDate.parse("2021-07-31")));
    }

    @Test
    public void sch10_aFinancialYearRunsFromAprilToMarch() {
        assertEquals(new FinancialYear(2020), FinancialYear.of(LocalDate.parse("2021-03-31")));
        assertEquals(new FinancialYear(2021), FinancialYear.of(LocalDate.parse("2021-04-01")));
        assertEquals("2021/22", new FinancialYear(2021).toString());
        assertEquals("1999/00", new FinancialYear(1999).toString());
        for (int year = 1990; year < 2100; year++) {
            assertEquals(new FinancialYear(year).period().days(), new FinancialYear(year).days());
        }
        assertEquals(366, new FinancialYear(2023).days());
    }

    @Test
    public void org1_aRegionIsASlug() {
        assertEquals("national", Region.NATIONAL.slug());
        assertEquals("north-west", new Region("north-west").toString());
        for (String text : List.of("", "North-West", "north_west", "-north", "north-", "north--west", "../etc")) {
            assertThrows(text, IllegalArgumentException.class, () -> new Region(text));
        }
        assertThrows(IllegalArgumentException.class, () -> new Region(null));
    }

    @Test
    public void org3_odsCodesAreCapitalLettersAndDigits() {
        assertEquals("RTD01", new OdsCode(" rtd01 ").value());
        for (String text : List.of("", "RT", "RTD-01", "RTD0123456789")) {
            assertThrows(text, IllegalArgumentException.class, () -> new OdsCode(text));
        }
    }

    @Test
    public void sch5_digestsAreTheStandardOnes() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Sha256.of("abc"));
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
