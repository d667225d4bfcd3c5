/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;

/** Reads fields of an input one by one and collects everything that is wrong; what is wrong is read as null. */
final class Fields {

    static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** A user name or staff reference: no spaces, so that it is no name of a person. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");

    private static final LocalDate EARLIEST = LocalDate.of(1948, 7, 5);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final List<Fault> faults = new ArrayList<>();

    void fault(String field, String reason) {
        faults.add(new Fault(null, field, reason));
    }

    boolean isFaultless() {
        return faults.isEmpty();
    }

    /** @throws ProblemException (invalid-input, 400) where anything was wrong */
    void refuse(String rule) {
        if (!faults.isEmpty()) {
            throw BoardProblems.invalid(rule, faults).toException();
        }
    }

    String text(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            fault(field, "is required");
            return null;
        }
        return optionalText(field, text, most);
    }

    String optionalText(String field, String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > most) {
            fault(field, "has " + stripped.length() + " characters, more than " + most);
            return null;
        }
        return stripped;
    }

    String slug(String field, String text) {
        return matching(
                field,
                text,
                SLUG,
                "not a name of lower-case words joined by hyphens, at most 60 characters, such as north-west");
    }

    String reference(String field, String text) {
        return matching(
                field,
                text,
                REFERENCE,
                "no user name or staff reference: 1 to 60 letters, digits, dots, hyphens, slashes, and never a name");
    }

    /** What is wrong with a reference is not repeated: it may be a name. */
    private String matching(String field, String text, Pattern pattern, String otherwise) {
        if (text == null || text.isBlank()) {
            fault(field, "is required");
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > 60 || !pattern.matcher(stripped).matches()) {
            fault(field, "is " + otherwise);
            return null;
        }
        return stripped;
    }

    LocalDate day(String field, String text) {
        LocalDate day;
        try {
            day = Problems.readDate(field, text);
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
            return null;
        }
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            fault(field, day + " does not lie between " + EARLIEST + " and " + LATEST);
            return null;
        }
        return day;
    }

    LocalDate day(String field, String text, LocalDate otherwise) {
        return text == null || text.isBlank() ? otherwise : day(field, text);
    }

    void ordered(String field, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            fault(field, to + " lies before " + from);
        }
    }

    <E extends Enum<E>> E one(String field, String text, Class<E> type) {
        if (text == null || text.isBlank()) {
            fault(field, "is required: one of " + Arrays.toString(type.getEnumConstants()));
            return null;
        }
        try {
            return Enum.valueOf(type, text.strip());
        } catch (IllegalArgumentException e) {
            fault(field, "'" + text + "' is none of " + Arrays.toString(type.getEnumConstants()));
            return null;
        }
    }

    boolean truth(String field, String text) {
        if (text == null || text.isBlank() || text.strip().equals("false")) {
            return false;
        }
        if (!text.strip().equals("true")) {
            fault(field, "'" + text + "' is neither true nor false");
        }
        return true;
    }

    /** Type and id of what something is about: both or neither. */
    void subject(String type, String id) {
        if (type != null && !type.isBlank()) {
            slug("subjectType", type);
            text("subjectId", id, 100);
        } else if (id != null && !id.isBlank()) {
            fault("subjectType", "is required with subjectId");
        }
    }

    static String orNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
