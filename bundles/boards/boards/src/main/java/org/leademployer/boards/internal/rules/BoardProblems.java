/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.util.Collection;
import java.util.List;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.Problems;

/** What this domain refuses. */
public final class BoardProblems {

    private BoardProblems() {}

    /** 400: what was sent cannot be used; everything that is wrong. */
    public static Problem invalid(String rule, List<Fault> faults) {
        return Problems.invalidInput("Nothing was recorded.", faults)
                .withRule(rule)
                .withNext("Mend every fault that is named, and send it again. 'board:bodies' lists the bodies,"
                        + " 'board:terms' the constituencies of one.");
    }

    /** 404 BRD-1: there are no such terms of reference, there and then. */
    public static Problem noTerms(String reason) {
        return Problem.of("not-found", 404, "Not found", reason)
                .withRule("BRD-1")
                .withNext("'board:bodies' lists the bodies; drop terms of reference of your own into deploy/.");
    }

    /** Why there are no terms of reference with that name. */
    public static String unknownBody(String name, Collection<String> known) {
        return "there is no body '" + name + "'; there are " + String.join(", ", known);
    }
}
