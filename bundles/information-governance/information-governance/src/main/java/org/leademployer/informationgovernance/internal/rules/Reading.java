/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leademployer.platform.problem.InputFields;

/** Readers of single fields: each refuses what it cannot use with an {@link IllegalArgumentException}. */
final class Reading {

    private Reading() {}

    static Function<String, String> text(int most) {
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

    static Function<String, String> line(int most) {
        return text -> {
            String read = text(most).apply(text);
            if (read.lines().count() > 1) {
                throw new IllegalArgumentException("has more than one line");
            }
            return read;
        };
    }

    static Function<String, Integer> number(int least, int most) {
        return text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("is not a whole number from " + least + " to " + most, e);
            }
            throw new IllegalArgumentException("does not lie between " + least + " and " + most);
        };
    }

    static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("is neither true nor false");
        };
    }

    /** Lines, none of them empty; nothing where absent. */
    static List<String> lines(InputFields fields, String field, List<String> given, int most, int longest) {
        List<String> read = new ArrayList<>();
        if (given == null) {
            return read;
        }
        if (given.size() > most) {
            fields.fault(field, "has " + given.size() + " items, more than " + most);
            return read;
        }
        for (int i = 0; i < given.size(); i++) {
            String text = fields.required(field + "[" + i + "]", given.get(i), line(longest));
            if (text != null) {
                read.add(text);
            }
        }
        return read;
    }

    /** A day up to today; today where absent. */
    static LocalDate past(InputFields fields, String field, String text, LocalDate today) {
        LocalDate day = fields.optionalDate(field, text);
        if (day != null && day.isAfter(today)) {
            fields.fault(field, day + " lies in the future");
        }
        return day == null ? today : day;
    }

    /** A day after another, up to a last one; that last one where absent. */
    static LocalDate until(InputFields fields, String field, String text, LocalDate after, LocalDate last) {
        LocalDate day = fields.optionalDate(field, text);
        if (day == null) {
            return last;
        }
        if (!day.isAfter(after) || day.isAfter(last)) {
            fields.fault(field, day + " does not lie after " + after + " and up to " + last);
        }
        return day;
    }
}
