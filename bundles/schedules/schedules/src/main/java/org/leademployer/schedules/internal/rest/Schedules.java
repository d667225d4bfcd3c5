/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import java.util.regex.Pattern;
import org.leademployer.platform.problem.Problems;

/** Schedules, as REST writes them. */
final class Schedules {

    private static final Pattern FORM = Pattern.compile("\\d{1,2}|[a-z]+(-[a-z]+)*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");

    private Schedules() {}

    /** A number where it is one, and else the word. */
    static Object number(String schedule) {
        return schedule != null && NUMBER.matcher(schedule).matches() ? (Object) Integer.valueOf(schedule) : schedule;
    }

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) when the text is no schedule */
    static String read(String text) {
        return Problems.read("schedule", text, Schedules::check);
    }

    /** @throws IllegalArgumentException when the text is no schedule */
    static String check(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a schedule, such as 6");
        }
        return text;
    }
}
