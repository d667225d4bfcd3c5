/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.exits.PlanState;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What this domain refuses. */
public final class ExitProblems {

    private ExitProblems() {}

    /** 409: nothing was begun. */
    public static Problem noPlan(String reference) {
        return Problems.conflict("no-exit-plan", "No exit plan", "Contract " + reference + " has no exit plan yet.")
                .withRule("EXI-1")
                .withMissing(List.of("an exit plan"))
                .withNext("Begin one: POST exits/" + reference + "/plan, or exit:begin.");
    }

    /** 409: one alone. */
    public static Problem planBegun(String reference, LocalDate on) {
        return Problems.conflict(
                        "plan-begun",
                        "Begun already",
                        "The exit plan of contract " + reference + " was begun on " + on + ".")
                .withRule("EXI-1")
                .withNext("Go on with it.");
    }

    /** 409: a draft has no end. */
    public static Problem notSigned(String reference) {
        return Problems.conflict(
                        "contract-not-signed",
                        "Contract not signed",
                        "Contract " + reference + " is a draft: there is no exit to plan.")
                .withRule("EXI-1")
                .withMissing(List.of("the signature of the contract"))
                .withNext("Sign the contract first.");
    }

    /** 409: no template is in force. @param name null for any */
    public static Problem noTemplate(String kind, String name, Region node, LocalDate on) {
        return Problems.conflict(
                        "no-exit-template",
                        "No template",
                        "No " + kind + (name == null ? "" : " '" + name + "'") + " is in force at '" + node + "' on "
                                + on + ".")
                .withRule("EXI-3")
                .withNext("Drop one into deploy/, or name one of those that 'definition:list' names.");
    }

    /** 409: an act that the state of the plan does not allow. */
    public static Problem wrongState(PlanAct act, PlanState state) {
        return Problems.conflict(
                        "wrong-state",
                        "Not in this state",
                        act.words() + " is not possible: the exit plan is " + state + ".")
                .withRule(act.rule())
                .withMissing(List.of("one of the states " + sorted(act.from())))
                .withNext("From " + state + " it comes to " + sorted(PlanAct.TABLE.next(state)) + ".");
    }

    /** 409: something is open. */
    public static Problem open(PlanAct act, List<String> open) {
        return Problems.conflict(
                        "exit-open",
                        "Not all is done",
                        act.words() + " is not possible: " + open.size() + " things are open. Nothing was changed.")
                .withRule(act.rule())
                .withMissing(open)
                .withNext("Do what is missing, and try again.");
    }

    /** 409: done is done. */
    public static Problem stepDone(String step, LocalDate on) {
        return Problems.conflict("step-done", "Done already", "Step '" + step + "' was done on " + on + ".")
                .withRule("EXI-2")
                .withNext("Add another step where more is to be done.");
    }

    /** 503: a domain that must be asked is away. */
    public static Problem notRunning(String domain, String rule) {
        return Problem.of(
                        "domain-not-running",
                        503,
                        "Not running",
                        "'" + domain + "' has to be asked, and is not running. Nothing was changed.")
                .withRule(rule)
                .withNext("Start it, or try again once it runs.");
    }

    /** 422: more than are counted. */
    public static Problem tooLarge(String region, int most) {
        return Problem.of(
                        "register-too-large",
                        422,
                        "Too many contracts",
                        "'" + region + "' has more than " + most + " contracts.")
                .withRule("EXI-6")
                .withNext("Name a node below it.");
    }

    private static String sorted(Set<PlanState> states) {
        return states.isEmpty()
                ? "none"
                : states.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
