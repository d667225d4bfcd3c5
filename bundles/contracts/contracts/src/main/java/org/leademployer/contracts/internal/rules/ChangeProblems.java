/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.change.ChangeParty;
import org.leademployer.contracts.change.ChangeState;
import org.leademployer.contracts.change.ContractChange;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problem.Fault;
import org.leademployer.platform.problem.Problems;

/** What change control refuses. */
public final class ChangeProblems {

    private static final String CON_9 = "CON-9";

    private ChangeProblems() {}

    public static Problem notFound(String reference, String number) {
        return Problems.notFound("change of contract " + reference, number)
                .withRule(CON_9)
                .withNext("List them with GET /api/v1/contracts/{id}/changes or contract:changes.");
    }

    public static Problem notSigned(Contract contract) {
        return Problems.conflict(
                        "not-signed",
                        "Not signed",
                        "Contract " + contract.reference() + " is a draft: it is completed, not changed.")
                .withRule(CON_9)
                .withNext("Record what it is to say, and sign it.");
    }

    public static Problem noContractThen(Contract contract, LocalDate day) {
        return Problem.of(
                        "no-contract-then",
                        404,
                        "No contract on that day",
                        contract.signedOn() == null
                                ? "Contract " + contract.reference() + " is a draft: it stands on no day yet."
                                : "Contract " + contract.reference() + " was signed on " + contract.signedOn() + "; on "
                                        + day + " there was none.")
                .withRule(CON_9)
                .withNext("Ask for a day from the signature on; leave asOf out for the record as it is now.");
    }

    public static Problem notPossible(Contract contract, List<Fault> faults) {
        return Problem.of(
                        "change-not-possible",
                        422,
                        "Change not possible",
                        "Contract " + contract.reference() + " cannot be changed so. Nothing was changed.")
                .withRule(CON_9)
                .withFaults(faults)
                .withNext("Mend what is named, and raise it again.");
    }

    public static Problem wrongState(ContractChange change, ChangeAct act) {
        return Problems.conflict(
                        "change-state",
                        "Not in this state",
                        "Change " + change.number() + " is " + change.state() + ". " + act.words()
                                + " is for a change that is "
                                + act.from().stream()
                                        .sorted()
                                        .map(ChangeState::name)
                                        .collect(Collectors.joining(" or "))
                                + ".")
                .withRule(CON_9)
                .withNext("Read the change again.");
    }

    public static Problem impactIncomplete(ContractChange change, List<String> missing) {
        return Problems.conflict(
                        "impact-incomplete",
                        "Impact not assessed",
                        "The impact of change " + change.number() + " is not told whole. Nothing was changed.")
                .withRule(CON_9)
                .withMissing(missing)
                .withNext(
                        "Simulate a schedule 6 with POST /api/v1/schedules/6/simulations or schedule:simulate, and say"
                                + " the rest in words.");
    }

    public static Problem partyNotNeeded(ContractChange change, ChangeParty party) {
        return Problem.of(
                        "party-not-needed",
                        422,
                        "Party not needed",
                        "Change " + change.number() + " is agreed by "
                                + change.parties().stream().map(Enum::name).collect(Collectors.joining(", "))
                                + "; it does not affect " + party + ".")
                .withRule(CON_9);
    }

    public static Problem partyHasAgreed(ContractChange change, ChangeParty party) {
        return Problems.conflict(
                        "party-has-agreed",
                        "Party has agreed",
                        party + " has agreed to change " + change.number() + ".")
                .withRule(CON_9);
    }

    public static Problem signatureRefused(ContractChange change, List<String> missing, String rule) {
        return Problems.conflict(
                        "signature-refused",
                        "Change cannot be signed",
                        "Change " + change.number() + " lacks " + missing.size()
                                + (missing.size() == 1 ? " thing" : " things") + " without which none is signed.")
                .withRule(rule)
                .withMissing(missing)
                .withNext("Complete what is missing, then sign again.");
    }

    public static Problem noPolicy(Contract contract, LocalDate day) {
        return Problems.conflict(
                        "no-contract-policy",
                        "No policy",
                        "No contract policy is in force at " + contract.lot().region() + " on " + day + ".")
                .withRule("CON-10")
                .withNext("See definition:list; drop one of the kind contract-policy into deploy/.");
    }

    public static Problem boardsNotThere() {
        return Problem.of(
                        "boards-not-available",
                        503,
                        "Boards not available",
                        "Decisions of boards cannot be read: the boards are not installed, or are being updated.")
                .withRule("BRD-4")
                .withNext("Start the feature lead-employer-boards, then try again.");
    }
}
