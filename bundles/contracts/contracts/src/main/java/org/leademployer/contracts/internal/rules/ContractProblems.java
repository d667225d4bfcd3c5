/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Gap;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.Pin;
import org.leademployer.schedules.spi.VariantId;

/** What the register of contracts refuses. */
public final class ContractProblems {

    private ContractProblems() {}

    public static Problem notFound(String idOrReference) {
        return Problems.notFound("contract", idOrReference)
                .withNext("List contracts with GET /api/v1/contracts or contract:list.");
    }

    public static Problem changed(String reference) {
        return Problems.conflict(
                        "contract-changed",
                        "Contract changed meanwhile",
                        "Somebody else changed contract " + reference + " after you read it. Nothing was changed.")
                .withNext("Read the contract again, and repeat what still applies.");
    }

    public static Problem referenceTaken(String reference) {
        return Problems.conflict(
                        "reference-taken",
                        "Reference taken",
                        "There is a contract with the reference " + reference + " already.")
                .withRule("CON-1")
                .withNext("Give the new contract a reference of its own.");
    }

    public static Problem vehicleRefused() {
        return Problem.of(
                        "vehicle-refused",
                        422,
                        "Vehicle refused",
                        "Lead employer contracts are not in scope of the NHS Education Contract.")
                .withRule("CON-4")
                .withNext("Use the NHS Terms and Conditions for the Provision of Services: NHS_TERMS_FOR_SERVICES.");
    }

    public static Problem notPopulatedByHand(int schedule, List<Integer> byHand) {
        return Problem.of(
                        "schedule-not-populated-by-hand",
                        422,
                        "Schedule not populated by hand",
                        "Schedule " + schedule + " is not populated by hand; " + words(byHand) + " are.")
                .withRule("CON-3")
                .withNext("Schedules 6, 8 and 10 are pinned to a variant; 1, 2, 3, 4 and 9 are loaded.");
    }

    public static Problem cannotBeDeferred(int schedule, List<Integer> byHand) {
        return Problem.of(
                        "schedule-cannot-be-deferred",
                        422,
                        "Schedule cannot be deferred",
                        "Schedule " + schedule + " is completed before the contract starts; only " + words(byHand)
                                + " may be completed after award.")
                .withRule("CON-3");
    }

    public static Problem alreadyPopulated(String reference, int schedule) {
        return Problems.conflict(
                        "already-populated",
                        "Already populated",
                        "Schedule " + schedule + " of contract " + reference
                                + " is populated; there is nothing left to defer.")
                .withRule("CON-3");
    }

    public static Problem notPinnable(String schedule) {
        return Problems.invalidField("schedule", "is 6, 8 or 10: no other is pinned to a variant, so not " + schedule)
                .withRule("SCH-1");
    }

    public static Problem variantNotDeployed(VariantId variant) {
        return Problems.conflict(
                        "variant-not-deployed", "Variant not deployed", "There is no " + variant + " deployed now.")
                .withRule("SCH-4")
                .withNext("See what is deployed with schedule:variants; drop the figures file into etc/ or the bundle"
                        + " into deploy/, then try again.");
    }

    public static Problem variantOfOtherRegion(Contract contract, VariantId variant) {
        return Problem.of(
                        "variant-of-other-region",
                        422,
                        "Variant of another region",
                        "Contract " + contract.reference() + " is for "
                                + contract.lot().region() + "; " + variant
                                + " is made for a node that is neither that nor above it.")
                .withRule("SCH-3")
                .withNext("Choose a variant of " + contract.lot().region() + " or of a node above it.");
    }

    public static Problem changeControlRequired(Contract contract, VariantId variant) {
        return Problems.conflict(
                        "change-control-required",
                        "Change control required",
                        "Contract " + contract.reference() + " is signed with its schedule " + variant.schedule()
                                + " pinned. A term of a signed contract changes only when all parties agree.")
                .withRule("CON-9")
                .withNext("Raise a change under schedule 9, Change Control Process.");
    }

    public static Problem alreadySigned(Contract contract) {
        return Problems.conflict(
                        "already-signed",
                        "Already signed",
                        "Contract " + contract.reference() + " was signed on " + contract.signedOn() + ".")
                .withRule("CON-2");
    }

    public static Problem signedTooLate(Contract contract, LocalDate signedOn) {
        return Problem.of(
                        "signed-too-late",
                        422,
                        "Signed too late",
                        "A contract is signed before commencement: before "
                                + contract.term().from() + ", not on " + signedOn + ".")
                .withRule("CON-2")
                .withNext("Give the day of the signature, or record the contract with a later term.");
    }

    public static Problem noSchedule6(Contract contract) {
        return Problems.conflict(
                        "no-schedule-6",
                        "No schedule 6 to charge by",
                        "No schedule 6 is deployed that " + contract.lot().region() + " or a node above it may use on "
                                + contract.term().from() + ".")
                .withRule("SCH-3")
                .withNext(
                        "Deploy a schedule 6 that is valid on the first day of the term, or choose a deployed one with"
                                + " contract:pin.");
    }

    public static Problem pinNotInForce(Contract contract, Pin pin) {
        return Problems.conflict(
                        "pin-not-in-force",
                        "Pinned variant not in force",
                        "Contract " + contract.reference() + " has chosen " + pin.variant() + ", which is "
                                + (pin.state() == Pin.State.NOT_DEPLOYED
                                        ? "not deployed now."
                                        : "deployed with other terms now."))
                .withRule("SCH-4")
                .withNext("Deploy it as it was chosen, or choose again with contract:pin, then sign.");
    }

    public static Problem lotCoveredTwice(Contract contract, List<Contract> others) {
        return Problems.conflict(
                        "lot-covered-twice",
                        "Lot covered twice",
                        "Posts of contract " + contract.reference() + " are covered on the same days by "
                                + String.join(
                                        ", ",
                                        others.stream().map(Contract::reference).toList())
                                + ".")
                .withRule("CON-1")
                .withNext("Narrow the node, the specialties or the term of the lot.");
    }

    public static Problem startRefused(Contract contract, List<Gap> gaps) {
        return Problems.conflict(
                        "start-refused",
                        "Contract cannot start",
                        "Contract " + contract.reference() + " lacks " + gaps.size()
                                + (gaps.size() == 1 ? " thing" : " things") + " without which none starts.")
                .withRule("CON-3")
                .withMissing(gaps.stream().map(Gap::toString).toList())
                .withNext("Complete what is missing, then start again.");
    }

    public static Problem alreadyRunning(Contract contract) {
        return Problems.conflict(
                        "already-running",
                        "Already running",
                        "Contract " + contract.reference() + " has been running since " + contract.startedOn() + ".")
                .withRule("CON-3");
    }

    private static String words(List<Integer> schedules) {
        return String.join(" and ", schedules.stream().map(String::valueOf).toList());
    }
}
