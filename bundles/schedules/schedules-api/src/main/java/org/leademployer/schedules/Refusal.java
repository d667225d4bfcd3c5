/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.platform.problem.Problem;

/**
 * Why something could not be computed, as it is kept.
 *
 * @param code the problem's code, {@code variant-not-deployed}
 * @param rule the rule that was broken; null where none is named
 * @param detail in words, with everything that is missing
 * @param next what to do; null where nothing is said
 */
public record Refusal(String code, String rule, String detail, String next) {

    public static Refusal of(Problem problem) {
        String detail = problem.missing().isEmpty()
                ? problem.detail()
                : problem.detail() + " Missing: " + String.join("; ", problem.missing()) + ".";
        return new Refusal(problem.code(), problem.rule(), detail, problem.next());
    }
}
