/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.problem.Problems;

/** Reads the fields of one request, and gathers what is wrong with them, so that all of it is answered at once. */
final class Faults {

    private final InputFields fields = new InputFields();

    /** The field's value, or null where it is absent or wrong. */
    <T> T required(String field, String text, Function<String, T> reader) {
        return fields.required(field, text, reader);
    }

    /** The field's value, or null where it is absent, which is no fault, or wrong. */
    <T> T optional(String field, String text, Function<String, T> reader) {
        return text == null ? null : required(field, text, reader);
    }

    /** Reads what several fields make together. */
    <T> T whole(String field, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            add(field, e.getMessage());
            return null;
        }
    }

    void add(String field, String reason) {
        fields.fault(field, reason);
    }

    boolean isEmpty() {
        return !fields.isFaulty();
    }

    /** Adds what is wrong with fields that were read. */
    void others(List<Problem.Fault> others) {
        fields.others(others);
    }

    /** Reads a day that must be given. @throws ProblemException (invalid-input) when it is absent or none */
    static LocalDate day(String field, String text, String rule) {
        Faults faults = new Faults();
        LocalDate day = faults.required(field, text, value -> Problems.readDate(field, value));
        faults.refuse(rule);
        return day;
    }

    /** @throws ProblemException (invalid-input) when anything was wrong */
    void refuse(String rule) {
        fields.refuse("Nothing was changed.", rule);
    }

    /** Reads one of the words of an enum, whose message for others names a class. */
    static <E extends Enum<E>> Function<String, E> word(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + text + "' is none of " + Arrays.toString(type.getEnumConstants())));
    }
}
