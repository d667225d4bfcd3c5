/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.InputFields;

/** Readers of single fields: each refuses what it cannot use with an {@link IllegalArgumentException}. */
public final class Reading {

    private static final LocalDate EARLIEST = LocalDate.of(1948, 7, 5);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    /** No contract costs more: ten billion pounds. */
    private static final long MOST_PENCE = 1_000_000_000_000L;

    private Reading() {}

    public static Function<String, String> text(int most) {
        return text -> {
            if (text.length() > most) {
                throw new IllegalArgumentException("has " + text.length() + " characters, more than " + most);
            }
            if (text.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("holds a NUL");
            }
            return text;
        };
    }

    public static Function<String, Long> number(long least, long most) {
        return text -> {
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "'" + shortened(text) + "' is not a whole number from " + least + " to " + most, e);
            }
            throw new IllegalArgumentException(text + " does not lie between " + least + " and " + most);
        };
    }

    public static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (!month.atDay(1).isBefore(EARLIEST) && !month.atEndOfMonth().isAfter(LATEST)) {
                return month;
            }
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is not a month, such as 2022-04", e);
        }
        throw new IllegalArgumentException(text + " does not lie between " + EARLIEST + " and " + LATEST);
    }

    /** An amount that is not below zero. */
    public static Money amount(String text) {
        Money amount = Money.parse(text);
        if (amount.isNegative() || amount.pence() > MOST_PENCE) {
            throw new IllegalArgumentException(
                    "'" + shortened(text) + "' does not lie between 0.00 and " + Money.ofPence(MOST_PENCE));
        }
        return amount;
    }

    /** An amount above zero. */
    public static Money positive(String text) {
        Money amount = amount(text);
        if (amount.equals(Money.ZERO)) {
            throw new IllegalArgumentException("is not above 0.00");
        }
        return amount;
    }

    /** A day up to today; today where absent. */
    static LocalDate past(InputFields fields, String field, String text, LocalDate today) {
        if (text == null || text.isBlank()) {
            return today;
        }
        LocalDate day = day(fields, field, text);
        if (day != null && day.isAfter(today)) {
            fields.fault(field, day + " is after today, " + today);
            return null;
        }
        return day;
    }

    static LocalDate day(InputFields fields, String field, String text) {
        LocalDate day = fields.date(field, text);
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            fields.fault(field, "does not lie between " + EARLIEST + " and " + LATEST);
            return null;
        }
        return day;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
