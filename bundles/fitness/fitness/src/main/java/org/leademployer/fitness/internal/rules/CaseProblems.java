/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.leademployer.fitness.cases.CaseState;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What cases refuse. */
public final class CaseProblems {

    private CaseProblems() {}

    /** 404: there is no such case, or none that the caller may see (FTP-7). */
    public static Problem notFound(String id) {
        return Problems.notFound("case", id);
    }

    /** 403: whoever may hand in concerns elsewhere, and this one does not name them. */
    public static Problem notYourConcern(Region region) {
        return Problem.of(
                        "not-allowed",
                        403,
                        "Not allowed",
                        "None of your roles includes SUBMIT_CONCERNS at '" + region + "'.")
                .withRule("X-3")
                .withNext("Whoever acts for a host names it in happenedAt, or as employer; others hand in what is of"
                        + " their own node.");
    }

    /** 409: the same reference, with other content. */
    public static Problem registered(List<String> others) {
        return Problems.conflict(
                        "case-registered",
                        "Taken in otherwise",
                        "A concern with this reference was taken in, and says otherwise. Nothing was changed.")
                .withRule("FTP-2")
                .withMissing(others)
                .withNext("Send it with a reference of its own; or have what has changed recorded in the case.");
    }

    /** 403: the caller sees the case, and may not do this in it. */
    public static Problem notAllowed(CaseAct act, CaseState state) {
        return Problem.of(
                        "not-allowed",
                        403,
                        "Not allowed",
                        act.words() + " is not yours to do while the case is " + state + ".")
                .withRule("FTP-7")
                .withNext("The table of access in the guide says whose it is: by party, and as case manager or"
                        + " investigator.");
    }

    /** 409: an act that its state does not allow. */
    public static Problem wrongState(CaseAct act, CaseState state) {
        return Problems.conflict(
                        "wrong-state",
                        "Not in this state",
                        act.words() + " is not possible: the case is " + state + ".")
                .withRule(act.rule())
                .withMissing(List.of("one of the states "
                        + act.from().stream().sorted().map(Enum::name).collect(Collectors.joining(", "))))
                .withNext("From " + state + " it comes to "
                        + CaseAct.TABLE.next(state).stream().map(Enum::name).collect(Collectors.joining(", ")) + ".");
    }

    /** 409: a gate, with everything that is missing. */
    public static Problem gate(String code, String rule, String title, String detail, List<String> missing) {
        return Problems.conflict(code, title, detail).withRule(rule).withMissing(missing);
    }

    /** 409: FTP-8. */
    public static Problem referralRefused(FitnessCase found, List<String> missing) {
        return gate(
                        "referral-refused",
                        missing.stream().anyMatch(item -> item.contains("FTP-1")) ? "FTP-1" : "FTP-2",
                        "No referral yet",
                        "The " + found.facts().profession().regulator() + " was told nothing.",
                        missing)
                .withNext("Record what is missing in the case, and refer again.");
    }

    /** 404: nothing of that kind in the case. */
    public static Problem unknownPart(String kind, String name) {
        return Problems.notFound(kind, name).withRule("FTP-6").withNext("The case lists what there is.");
    }

    /** 409: the person's data are held back from all but what the law leaves. */
    public static Problem heldBack(String what) {
        return Problems.conflict(
                        "person-restricted",
                        "Data held back",
                        what + " is not possible: the data of this person are held back at their request or by a rule.")
                .withRule("IG-8")
                .withMissing(List.of("the release of the restriction, by two who serve data subjects"))
                .withNext("Have it released first. What protects patients and colleagues, tells a regulator or another"
                        + " Responsible Officer, or serves a legal claim goes on meanwhile (UK GDPR, Article 18(2)): the guide"
                        + " lists it.");
    }

    /** 410: the person's key is destroyed. */
    public static Problem erased() {
        return Problem.of("person-erased", 410, "Person erased", "What was held on this person has been erased.")
                .withRule("IG-8")
                .withNext("Nothing of it can be brought back.");
    }
}
