/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.schedules.spi.tribunal.Party;
import org.leademployer.tribunals.NewReserve;
import org.leademployer.tribunals.TribunalClaim;

/** Reads a reserve that is to be set (TRI-4). */
public final class ReserveForm {

    static final int LONGEST_REASON = 1000;

    private ReserveForm() {}

    /** A reserve that was read. */
    public record Asked(Party party, Money costs, Money award, LocalDate setOn, String reason) {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, TRI-4) naming everything that is wrong */
    public static Asked read(NewReserve input, TribunalClaim claim, LocalDate today) {
        InputFields fields = new InputFields();
        Set<Party> parties = parties(claim);
        Party party = fields.required("party", input.party(), text -> party(text, parties));
        Money costs = fields.required("costs", input.costs(), ClaimForm::amount);
        Money award = fields.required("award", input.award(), ClaimForm::amount);
        LocalDate given = fields.optionalDate("setOn", input.setOn());
        LocalDate setOn = given == null ? today : given;
        if (setOn.isAfter(today) || setOn.isBefore(claim.presentedOn())) {
            fields.fault("setOn", setOn + " does not lie between " + claim.presentedOn() + " and today, " + today);
        }
        String reason = fields.required("reason", input.reason(), ReserveForm::reason);
        fields.refuse("No reserve was set.", "TRI-4");
        return new Asked(party, costs, award, setOn, reason);
    }

    /** Who may bear something of a claim. */
    static Set<Party> parties(TribunalClaim claim) {
        return new TreeSet<>(Sharing.known(claim.acts()));
    }

    private static Party party(String text, Set<Party> parties) {
        Party party = new Party(text.toUpperCase(Locale.ROOT));
        if (!parties.contains(party)) {
            throw new IllegalArgumentException("is none of "
                    + parties.stream().map(Party::code).collect(Collectors.joining(", "))
                    + ", who may bear something of this claim");
        }
        return party;
    }

    private static String reason(String text) {
        if (text.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("has more than " + LONGEST_REASON + " characters");
        }
        return text;
    }
}
