/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import org.leademployer.platform.problem.Problems;

/** How many of a list are asked for. */
final class Limit {

    private static final int MOST = 1000;
    private static final int USUAL = 100;

    private Limit() {}

    /** 1 to 1000, 100 when absent. @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) */
    static int read(String text) {
        return text == null ? USUAL : Problems.read("limit", text, limit -> number(limit, 1, MOST));
    }

    static int number(String text, int smallest, int largest) {
        int number;
        try {
            number = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a whole number", e);
        }
        if (number < smallest || number > largest) {
            throw new IllegalArgumentException("is not between " + smallest + " and " + largest);
        }
        return number;
    }
}
