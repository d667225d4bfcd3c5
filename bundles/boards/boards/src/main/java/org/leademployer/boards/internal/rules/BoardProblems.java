/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.leademployer.platform.Region;
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

    /** 409 BRD-1: a board's terms of reference are not there on the day that matters. */
    public static Problem termsNotInForce(String name, Region region, LocalDate on) {
        return Problems.conflict(
                        "terms-not-in-force",
                        "No terms of reference in force",
                        "No terms of reference '" + name + "' are in force at '" + region + "' on " + on + ".")
                .withRule("BRD-1")
                .withNext("Drop them into deploy/ with a validFrom that is not later.");
    }

    /** 409 BRD-2: the terms of reference have no more places. */
    public static Problem noPlaceLeft(String constituency, int places, LocalDate on) {
        return Problems.conflict(
                        "no-place-left",
                        "No place left",
                        "The terms of reference have " + places + " places for '" + constituency + "', and on " + on
                                + " all are taken.")
                .withRule("BRD-2")
                .withNext("End the term of another member first.");
    }

    /** 409 BRD-4: a decision of an inquorate meeting is refused. */
    public static Problem notQuorate(String board, LocalDate on, List<String> missing) {
        return Problems.conflict(
                        "not-quorate",
                        "Not quorate",
                        "The meeting of " + board + " on " + on
                                + " was not quorate for this matter, and could not decide it.")
                .withRule("BRD-4")
                .withMissing(missing)
                .withNext(
                        "Decide it at a quorate meeting. A body without quorum needs terms of reference that set one.");
    }

    /** 409 BRD-3: whoever is in conflict withdraws for the matter. */
    public static Problem conflictOfInterest(List<String> missing) {
        return Problems.conflict(
                        "conflict-of-interest",
                        "Conflict of interest",
                        "Somebody who has declared an actual conflict with the subject was there for the matter.")
                .withRule("BRD-3")
                .withMissing(missing)
                .withNext("If they withdrew, name them in 'withdrawn'; else decide it again without them.");
    }

    /** Why there are no terms of reference with that name. */
    public static String unknownBody(String name, Collection<String> known) {
        return "there is no body '" + name + "'; there are " + String.join(", ", known);
    }
}
