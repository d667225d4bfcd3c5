/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.tribunals.TribunalClaim;

/** What the register of claims refuses. No text names a person or a claim's number. */
public final class RegisterProblems {

    public static final String RULE = "TRI-1";

    private RegisterProblems() {}

    /** 409: the number is there with another content. */
    public static Problem registered(List<String> parts) {
        return Problems.conflict(
                        "claim-registered",
                        "Registered otherwise",
                        "A claim with this number is registered, and says otherwise. Nothing was changed.")
                .withRule(RULE)
                .withMissing(parts)
                .withNext("Look the number up; record what has happened since as changes of that claim.");
    }

    /** 409: an act that its state does not allow. */
    public static Problem wrongState(ClaimAct act, TribunalClaim claim) {
        return Problems.conflict(
                        "wrong-state",
                        "Not in this state",
                        act.words() + " is not possible: the claim is " + claim.state() + ".")
                .withRule(act.rule())
                .withMissing(List.of("one of the states " + sorted(act.from())))
                .withNext("From " + claim.state() + " it comes to " + sorted(ClaimAct.TABLE.next(claim.state())) + ".");
    }

    /** 409: money is not shared yet. */
    public static Problem notShared(TribunalClaim claim) {
        return Problems.conflict(
                        "money-not-shared",
                        "Money not shared",
                        "£" + claim.total() + " of costs, award and settlement are not shared as they stand now.")
                .withRule("TRI-3")
                .withMissing(List.of("the shares of £" + claim.total()))
                .withNext("Share them, by 'tribunal:share' or POST .../shares, and close the claim then.");
    }

    /** 409: somebody else changed it meanwhile. */
    public static Problem changed() {
        return Problems.conflict("claim-changed", "Changed meanwhile", "The claim was changed meanwhile.")
                .withRule(RULE)
                .withNext("Read it again, and decide anew.");
    }

    /** 409: the claimant's data are held back, and no claim needs them any more. */
    public static Problem heldBack() {
        return Problems.conflict(
                        "person-restricted",
                        "Data held back",
                        "The claim is closed, and the claimant's data are held back at their request or by a rule.")
                .withRule("IG-8")
                .withMissing(List.of("the release of the restriction, by two who serve data subjects"))
                .withNext("Have it released first. For a claim that is not closed the name is read meanwhile (UK GDPR,"
                        + " Article 18(2)).");
    }

    /** 409: no law is in force. */
    public static Problem noLaw() {
        return Problems.conflict("no-tribunal-law", "No law", "No definition of kind tribunal-law is in force today.")
                .withRule("SCH-1")
                .withNext("Put one back; 'definition:list' lists those that there are.");
    }

    /** 422: more claims than one answer takes. */
    public static Problem tooMany(Region region, int most) {
        return Problem.of(
                        "too-many-claims",
                        422,
                        "Too many claims",
                        "There are more than " + most + " claims at '" + region + "' and below it.")
                .withRule("TRI-4")
                .withNext("Ask for one region after another.");
    }

    private static String sorted(Set<TribunalClaim.State> states) {
        return states.isEmpty()
                ? "none"
                : states.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
