/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.problem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.leademployer.platform.Period;

/** The problems that every domain has, and the reading of input that every door does. */
public final class Problems {

    private Problems() {}

    /** 404: there is nothing of that kind with that id, or nothing that the caller may see. */
    public static Problem notFound(String kind, String id) {
        return Problem.of("not-found", 404, "Not found", "There is no " + kind + " '" + id + "'.")
                .withNext("Look it up in the list of those that you may read.");
    }

    /** 400: the input cannot be used; every fault is named. */
    public static Problem invalidInput(String detail, List<Problem.Fault> faults) {
        return Problem.of("invalid-input", 400, "Input cannot be used", detail)
                .withFaults(faults)
                .withNext("Correct each of the errors, and send all of it again.");
    }

    /** 400: one field cannot be used. */
    public static Problem invalidField(String field, String reason) {
        return invalidInput("Nothing was changed.", List.of(new Problem.Fault(null, field, reason)));
    }

    /** 409: what is asked for conflicts with the state that things are in. */
    public static Problem conflict(String code, String title, String detail) {
        return Problem.of(code, 409, title, detail);
    }

    /**
     * Reads one value of the input.
     *
     * @throws ProblemException (invalid-input) when it is absent or {@code reader} refuses it with an
     *     {@link IllegalArgumentException}
     */
    public static <T> T read(String field, String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            throw invalidField(field, "is required").toException();
        }
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException e) {
            throw invalidField(field, e.getMessage()).toException(e);
        }
    }

    /** Reads a civil date, {@code 2021-08-01}. @throws ProblemException (invalid-input) when it is none */
    public static LocalDate readDate(String field, String text) {
        return read(field, text, Problems::date);
    }

    /** Reads a period of two dates, both included. @throws ProblemException (invalid-input) also when reversed */
    public static Period readPeriod(String from, String to) {
        LocalDate first = readDate("from", from);
        LocalDate last = readDate("to", to);
        if (last.isBefore(first)) {
            throw invalidField("to", "lies before 'from': " + last + " is earlier than " + first)
                    .withRule("SCH-10")
                    .withNext("Give the first day as 'from' and the last day, included, as 'to'.")
                    .toException();
        }
        return new Period(first, last);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date, such as 2021-08-01", e);
        }
    }
}
