/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/**
 * Which audit entries somebody asks for, as they wrote it. What is null or blank does not narrow.
 *
 * @param subjectType only changes to things of this type
 * @param subjectId only changes to the thing with this id
 * @param action only this action
 * @param actor only what this user did
 * @param from a time, {@code 2021-04-01T09:00:00Z}, or a date, of which the day begins in London
 * @param to a time, not included, or a date, included
 * @param before only entries with a smaller sequence number
 * @param limit at most so many, 1 to {@value AuditQuery#MAXIMUM}; {@value #USUAL} where absent
 */
public record AuditFilter(
        String subjectType,
        String subjectId,
        String action,
        String actor,
        String from,
        String to,
        String before,
        String limit) {

    /** How many entries a page has where nobody says. */
    public static final int USUAL = 100;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /**
     * The query that is meant.
     *
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) with everything that cannot be read
     */
    public AuditQuery query() {
        List<Problem.Fault> faults = new ArrayList<>();
        Instant first = read(faults, "from", from, text -> time(text, 0));
        Instant end = read(faults, "to", to, text -> time(text, 1));
        if (first != null && end != null && !first.isBefore(end)) {
            faults.add(new Problem.Fault(null, "to", "does not lie after 'from'"));
        }
        Long smaller = read(faults, "before", before, text -> number(text, Long.MAX_VALUE));
        Long most = read(faults, "limit", limit, text -> number(text, AuditQuery.MAXIMUM));
        if (!faults.isEmpty()) {
            throw Problems.invalidInput("The entries that are meant cannot be told.", faults)
                    .toException();
        }
        return new AuditQuery(
                given(subjectType),
                given(subjectId),
                given(action),
                given(actor),
                first,
                end,
                smaller,
                most == null ? USUAL : most.intValue());
    }

    private static <T> T read(List<Problem.Fault> faults, String field, String text, Function<String, T> reader) {
        String given = given(text);
        if (given == null) {
            return null;
        }
        try {
            return reader.apply(given);
        } catch (NumberFormatException e) {
            faults.add(new Problem.Fault(null, field, "'" + given + "' is not a number"));
        } catch (DateTimeException e) {
            faults.add(new Problem.Fault(
                    null,
                    field,
                    "'" + given + "' is neither a time, such as 2021-04-01T09:00:00Z, nor a date, such as 2021-04-01"));
        } catch (IllegalArgumentException e) {
            faults.add(new Problem.Fault(null, field, e.getMessage()));
        }
        return null;
    }

    private static Instant time(String text, int daysLater) {
        return text.length() > "2021-04-01".length()
                ? Instant.parse(text)
                : LocalDate.parse(text).plusDays(daysLater).atStartOfDay(LONDON).toInstant();
    }

    private static Long number(String text, long most) {
        long number = Long.parseLong(text);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(
                    most == Long.MAX_VALUE ? "is 1 or more" : "lies between 1 and " + most + ", not " + number);
        }
        return number;
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
