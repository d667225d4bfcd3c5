/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web;

import java.util.List;
import java.util.function.Function;
import org.leademployer.platform.problem.Problems;

/**
 * Which page of a list is asked for.
 *
 * @param after the key after which it begins; null for the first page
 * @param limit at most so many items
 */
public record PageRequest(String after, int limit) {

    /**
     * Reads the query parameters {@code after} and {@code limit}.
     *
     * @param usual the limit where none is named
     * @param most the largest limit
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input) when {@code limit} is no number from 1 to
     *     {@code most}
     */
    public static PageRequest read(String after, String limit, int usual, int most) {
        return new PageRequest(
                after == null || after.isBlank() ? null : after,
                limit == null ? usual : Problems.read("limit", limit, text -> number(text, most)));
    }

    /**
     * The page of a list whose items all come after the key.
     *
     * @param items in order; one more than the limit, or all that are left, are enough
     * @param key by which the list is in order
     */
    public <S, T> Page<T> page(List<S> items, Function<? super S, T> view, Function<? super S, String> key) {
        boolean more = items.size() > limit;
        List<S> some = more ? items.subList(0, limit) : items;
        List<T> views = some.stream().<T>map(view).toList();
        return new Page<>(views, more ? key.apply(some.get(limit - 1)) : null);
    }

    private static int number(String text, int most) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("lies between 1 and " + most);
        }
        return number;
    }
}
