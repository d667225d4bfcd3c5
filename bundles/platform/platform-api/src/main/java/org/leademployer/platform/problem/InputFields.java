/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the fields of an input one by one and remembers what is wrong with each, so that everything is told at once. */
public final class InputFields {

    private final List<Problem.Fault> faults = new ArrayList<>();

    /** @return null where it is absent or wrong */
    public <T> T required(String field, String text, Function<String, T> reader) {
        try {
            return Problems.read(field, text, reader);
        } catch (ProblemException e) {
            faults.addAll(e.problem().faults());
            return null;
        }
    }

    /** @return null where it is absent, which is no fault, or wrong */
    public <T> T optional(String field, String text, Function<String, T> reader) {
        return text == null || text.isBlank() ? null : required(field, text, reader);
    }

    /** @return null where it is absent or no civil date, such as 2021-08-01 */
    public LocalDate date(String field, String text) {
        return required(field, text, given -> Problems.readDate(field, given));
    }

    /** @return null where it is absent, which is no fault, or no civil date */
    public LocalDate optionalDate(String field, String text) {
        return text == null || text.isBlank() ? null : date(field, text);
    }

    /** Remembers something that is wrong. */
    public void fault(String field, String reason) {
        faults.add(new Problem.Fault(null, field, reason));
    }

    /** Remembers what is wrong with a part that was read elsewhere. */
    public void faults(List<Problem.Fault> others) {
        faults.addAll(others);
    }

    /**
     * Remembers what is wrong with fields that could be read. What could not be read seems only to be lacking there, it or what it is
     * a part of: that is not said besides.
     */
    public void others(List<Problem.Fault> others) {
        List<Problem.Fault> unread = List.copyOf(faults);
        others.stream()
                .filter(other -> unread.stream()
                        .noneMatch(fault -> fault.field().equals(other.field())
                                || fault.field().startsWith(other.field() + ".")))
                .forEach(faults::add);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /**
     * @param detail what became of the input, {@code Nothing was changed.}
     * @param rule the id of the rule that says what is right; null for none
     * @throws ProblemException (invalid-input, 400) when anything was wrong
     */
    public void refuse(String detail, String rule) {
        if (!faults.isEmpty()) {
            throw Problems.invalidInput(detail, faults).withRule(rule).toException();
        }
    }

    /** A reader of true and false. */
    public static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        };
    }

    /** A reader of one word of several, {@code GOODS_AND_SERVICES}, that says which there are where it is none. */
    public static <E extends Enum<E>> Function<String, E> oneOf(Class<E> words) {
        return text -> Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not one of "
                        + Arrays.stream(words.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))));
    }
}
