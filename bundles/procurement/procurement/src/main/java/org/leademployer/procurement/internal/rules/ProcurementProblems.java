/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementState;

/** What this domain refuses, in its own words. No text holds anything of a bid. */
public final class ProcurementProblems {

    private ProcurementProblems() {}

    public static Problem notFound(String idOrReference) {
        return Problems.notFound("procurement", idOrReference)
                .withNext("List procurements with GET /api/v1/procurements or procurement:list.");
    }

    public static Problem referenceTaken(String reference) {
        return Problems.conflict(
                        "reference-taken", "Reference taken", "There is a procurement '" + reference + "' already.")
                .withRule("PRO-5")
                .withNext("Read that one, or choose another reference.");
    }

    public static Problem changed(String id) {
        return Problems.conflict(
                        "procurement-changed",
                        "Changed meanwhile",
                        "Somebody else changed procurement '" + id + "' at the same time. Nothing was changed.")
                .withNext("Read it again, and decide anew.");
    }

    /** @param names of all policies */
    public static Problem noneInForce(Region region, LocalDate day, String names) {
        return Problem.of(
                        "no-policy-in-force",
                        404,
                        "No policy in force",
                        "No procurement policy is in force at '" + region + "' on " + day + ".")
                .withRule("PRO-1")
                .withNext("Ask for a later day, or name a policy: " + names + ".");
    }

    public static Problem wrongState(Procurement procurement, ProcurementAct act) {
        return wrongState(procurement, act.words(), act.rule(), act.from());
    }

    /** @param possible in which it can be done */
    public static Problem wrongState(
            Procurement procurement, String what, String rule, Collection<ProcurementState> possible) {
        return Problems.conflict(
                        "wrong-state",
                        "Not in this state",
                        what + " is possible in "
                                + possible.stream().sorted().map(Enum::name).collect(Collectors.joining(", "))
                                + ", and this procurement is in " + procurement.state() + ".")
                .withRule(rule)
                .withNext("The table of states in the procurement guide says what may be done in which.");
    }

    public static Problem conflict(String code, String title, String detail, String rule, String next) {
        return Problems.conflict(code, title, detail).withRule(rule).withNext(next);
    }

    public static Problem publicationRefused(List<String> missing) {
        return Problems.conflict(
                        "publication-refused",
                        "Publication refused",
                        missing.size() == 1 ? "One thing is missing." : missing.size() + " things are missing.")
                .withRule("PRO-6")
                .withMissing(missing)
                .withNext(
                        "Write the parts that are missing with PATCH /api/v1/procurements/{id}, have information governance"
                                + " record what is its own, and publish again.");
    }

    public static Problem closingDatePast() {
        return Problems.invalidField("closesAt", "lies in the past: bids are taken from the publication until then")
                .withRule("PRO-6")
                .withNext("Publish again with a later closesAt; nothing else is missing.");
    }

    public static Problem awardRefused(List<String> missing) {
        return Problems.conflict(
                        "award-refused",
                        "Award refused",
                        missing.size() == 1 ? "One thing is missing." : missing.size() + " things are missing.")
                .withRule("PRO-11")
                .withMissing(missing)
                .withNext(
                        "Record due diligence of each preferred bidder, have its third-party assurance form accepted, and award"
                                + " again.");
    }

    public static Problem scoresMissing(List<String> missing) {
        return Problems.conflict(
                        "scores-missing",
                        "Scores missing",
                        missing.size() == 1 ? "One score is missing." : missing.size() + " scores are missing.")
                .withRule("PRO-10")
                .withMissing(missing)
                .withNext("Every panel member scores every question of every bid; then the panel agrees on each.");
    }

    public static Problem draftRefused(List<Problem.Fault> faults) {
        return Problems.invalidInput("Nothing was recorded.", faults).withRule("CON-1");
    }

    public static Problem bidRefused(List<Problem.Fault> faults) {
        return Problems.invalidInput("The bid was not taken in.", faults).withRule("PRO-9");
    }

    public static Problem bidLate(Instant closedAt) {
        return conflict(
                "bid-late",
                "Too late",
                "Bids were taken until " + closedAt + ". This one was not taken in.",
                "PRO-9",
                "A late bid is refused, whoever sends it.");
    }

    public static Problem bidsSealed(Instant closesAt) {
        return conflict(
                "bids-sealed",
                "Sealed",
                "Bids are sealed until they are opened, not before " + closesAt + ".",
                "PRO-9",
                "Open them once the closing date has passed.");
    }

    public static Problem notClosed(Instant closesAt) {
        return conflict(
                "not-closed",
                "Not closed yet",
                "Bids are taken until " + closesAt + ", and cannot be opened before.",
                "PRO-9",
                "Open them then.");
    }

    public static Problem forbidden(String code, String title, String detail, String next) {
        return Problem.of(code, 403, title, detail).withRule("PRO-10").withNext(next);
    }
}
