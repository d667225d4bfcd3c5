/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.procurement.Procurement.Assurance;

/** What may be recorded of a preferred bidder before the award (PRO-11, IG-4). */
public final class AssuranceRule {

    private static final int LONGEST_FINDING = 20_000;

    private AssuranceRule() {}

    /**
     * @param receivedOn the day on which the bid was taken in; empty where it is preferred for no lot
     * @param typed the day of the form that stands there already; null where none does
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) with everything that is wrong
     */
    public static void check(Assurance given, Optional<LocalDate> receivedOn, LocalDate typed) {
        InputFields fields = new InputFields();
        if (receivedOn.isEmpty()) {
            fields.fault("bid", "is not preferred for any lot");
        }
        if (given.viability() != null && given.viability().length() > LONGEST_FINDING) {
            fields.fault("viability", "is longer than " + LONGEST_FINDING + " characters");
        }
        if (given.viableOn() != null
                && receivedOn.filter(given.viableOn()::isBefore).isPresent()) {
            fields.fault(
                    "viableOn",
                    given.viableOn() + " lies before the bid was received, on " + receivedOn.get()
                            + ": the viability is that of who has bid");
        }
        boolean otherwiseRight = !fields.isFaulty();
        if (given.assuranceFormOn() != null && !given.assuranceFormOn().equals(typed)) {
            fields.fault(
                    "assuranceFormOn",
                    "is not typed: have the form taken and accepted at POST"
                            + " /api/v1/information-governance/assurances or with privacy:assurance-take, and the"
                            + " award reads it (IG-4)");
        }
        fields.refuse("Nothing was changed.", otherwiseRight ? "IG-4" : "PRO-11");
    }
}
