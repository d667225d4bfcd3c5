/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leademployer.platform.OdsCode;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.Assurance;
import org.leademployer.procurement.Procurement.PreferredBid;

/** What is known of each preferred bidder before an award (PRO-11, IG-4). */
public final class AwardGate {

    private AwardGate() {}

    /**
     * The third-party assurance form of a bidder, as information governance keeps it (IG-4).
     *
     * @param provider the bidder; null where it gave no ODS code, and no form can be found
     * @param readable whether information governance is running
     * @param id of the form that holds today; null where none does
     * @param acceptedOn null where none does
     */
    public record Form(OdsCode provider, boolean readable, String id, LocalDate acceptedOn) {}

    /** @param forms of each preferred bid */
    public static List<String> missing(Procurement procurement, List<Assurance> assurances, Map<String, Form> forms) {
        List<String> missing = new ArrayList<>();
        procurement.preferred().stream()
                .map(PreferredBid::bid)
                .distinct()
                .sorted()
                .forEach(bid -> {
                    Optional<Assurance> known = assurances.stream()
                            .filter(one -> one.bid().equals(bid))
                            .findFirst();
                    if (known.isEmpty()
                            || known.get().viability() == null
                            || known.get().viableOn() == null) {
                        missing.add("due diligence on the financial viability of bid " + bid
                                + " over the whole term (PRO-11)");
                    }
                    boolean typed = known.isPresent() && known.get().assuranceFormOn() != null;
                    Form form = forms.get(bid);
                    if (!typed && form.acceptedOn() == null) {
                        missing.add("third-party assurance form of bid " + bid + ", accepted: "
                                + toDo(procurement, form) + " (IG-4)");
                    }
                });
        return missing;
    }

    /** No code of a bidder: refusals end up in logs. */
    private static String toDo(Procurement procurement, Form form) {
        if (!form.readable()) {
            return Governance.NOT_RUNNING;
        }
        return form.provider() == null
                ? "the bidder has no ODS code, by which a form is found; have it registered with the Organisation Data Service"
                : Governance.toRecord("assurances", "privacy:assurance-take", procurement)
                        + ", and the provider by its ODS code";
    }

    /** What is known at the award: of each bidder, with the day of the form that the award rests on. */
    public static List<Assurance> known(List<Assurance> assurances, Map<String, Form> forms) {
        return assurances.stream()
                .map(one -> {
                    Form form = forms.get(one.bid());
                    return form == null || form.acceptedOn() == null
                            ? one
                            : new Assurance(one.bid(), one.viability(), one.viableOn(), form.acceptedOn());
                })
                .toList();
    }
}
