/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.hostagreements.internal.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leademployer.hostagreements.HostAgreement;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** What this domain refuses. */
public final class AgreementProblems {

    public static final String RULE = "CON-11";

    private AgreementProblems() {}

    /** 409: an act that its state does not allow. */
    public static Problem wrongState(AgreementAct act, HostAgreement agreement) {
        return Problems.conflict(
                        "wrong-state",
                        "Not in this state",
                        act.words() + " is not possible: the agreement with " + agreement.host() + " is "
                                + agreement.state() + ".")
                .withRule(RULE)
                .withMissing(List.of("one of the states " + sorted(act.from())))
                .withNext("From " + agreement.state() + " it comes to "
                        + sorted(AgreementAct.TABLE.next(agreement.state())) + ".");
    }

    /** 409: no template, or no one alone, is in force. */
    public static Problem noTemplate(String name, Region region, LocalDate on, List<String> known) {
        return Problems.conflict(
                        "no-template",
                        "No template",
                        name == null
                                ? "Not exactly one template is in force at '" + region + "' on " + on + ": "
                                        + (known.isEmpty() ? "there is none" : String.join(", ", known)) + "."
                                : "No template '" + name + "' is in force at '" + region + "' on " + on + ".")
                .withRule(RULE)
                .withNext("Name one of those that 'host-agreement:templates' lists, or drop one into deploy/.");
    }

    /** 409: nothing is sent under a draft of a contract. */
    public static Problem contractNotSigned(String reference) {
        return Problems.conflict(
                        "contract-not-signed",
                        "Contract not signed",
                        "Contract " + reference + " is a draft: no agreement under it can be sent.")
                .withRule(RULE)
                .withMissing(List.of("the signature of the contract"))
                .withNext("Prepare drafts meanwhile, or sign the contract first.");
    }

    private static String sorted(Set<HostAgreement.State> states) {
        return states.isEmpty()
                ? "none"
                : states.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }
}
