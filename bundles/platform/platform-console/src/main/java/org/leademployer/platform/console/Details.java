/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.console;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leademployer.platform.problem.Problem;

/** The details of one thing. As JSON, an object. Values may be lists, which people see one to a line. */
public final class Details implements Answer {

    private final Map<String, Object> values = new LinkedHashMap<>();
    private Problem failure;

    public static Details of(String name, Object value) {
        return new Details().and(name, value);
    }

    /** @param value null for nothing */
    public Details and(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Lets the command end with an error status once these have been printed: they tell of something that is not right. */
    public Details failing(Problem problem) {
        failure = problem;
        return this;
    }

    /** Null where all is right. */
    Problem failure() {
        return failure;
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public String toJson() {
        return Json.write(values);
    }
}
