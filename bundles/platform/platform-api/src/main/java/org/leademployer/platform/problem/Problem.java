/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.leademployer.platform.Printable;

/**
 * A refusal that explains itself: what was wrong (all of it), which rule, and what to do next (RFC 9457).
 *
 * <p>REST, SOAP and console show the same texts. No text names a person: problems end up in logs.
 *
 * @param code a stable word for programs, {@code variant-not-deployed}
 * @param status the HTTP status, 400 to 599
 * @param title the kind of problem in a few words, the same for every occurrence
 * @param detail what was wrong this time
 * @param rule the id of the rule that was broken, {@code SCH-4}; null where none is
 * @param missing what a gate found missing, all of it at once; empty where no gate refused
 * @param faults the places of the input that were wrong, all of them; empty where the input was well formed
 * @param next what to do next; null where nothing can be advised
 */
public record Problem(
        String code,
        int status,
        String title,
        String detail,
        String rule,
        List<String> missing,
        List<Fault> faults,
        String next) {

    /**
     * One place of the input that was wrong.
     *
     * @param line the line of a file, counted from 1 and its header; null where the input has no lines
     * @param field the column or field
     * @param reason why it was refused
     */
    public record Fault(Integer line, String field, String reason) {
        @Override
        public String toString() {
            return (line == null ? "" : "line " + line + ", ") + (field == null ? "" : field + ": ") + reason;
        }
    }

    public Problem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status from 400 to 599, not " + status);
        }
        missing = List.copyOf(missing);
        faults = List.copyOf(faults);
    }

    public static Problem of(String code, int status, String title, String detail) {
        return new Problem(code, status, title, detail, null, List.of(), List.of(), null);
    }

    public Problem withRule(String id) {
        return new Problem(code, status, title, detail, id, missing, faults, next);
    }

    public Problem withMissing(List<String> all) {
        return new Problem(code, status, title, detail, rule, all, faults, next);
    }

    public Problem withFaults(List<Fault> all) {
        return new Problem(code, status, title, detail, rule, missing, all, next);
    }

    public Problem withNext(String advice) {
        return new Problem(code, status, title, detail, rule, missing, faults, advice);
    }

    /** The problem as RFC 9457 names its type. */
    public String type() {
        return "urn:lead-employer:problem:" + code;
    }

    public ProblemException toException() {
        return new ProblemException(this, null);
    }

    public ProblemException toException(Throwable cause) {
        return new ProblemException(this, cause);
    }

    /** The problem as a person reads it on a console: one line for each thing that was wrong. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(title + (rule == null ? "" : " (" + rule + ")") + (detail == null ? "" : ": " + detail));
        missing.forEach(item -> lines.add("  missing: " + item));
        faults.forEach(fault -> lines.add("  " + fault));
        if (next != null) {
            lines.add("  next: " + next);
        }
        return lines.stream().map(Printable::text).toList();
    }
}
