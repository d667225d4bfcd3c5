/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.Assurance;
import org.leademployer.procurement.Procurement.PreferredBid;

/** What is known of each preferred bidder before an award (PRO-11, IG-4). */
public final class AwardGate {

    private AwardGate() {}

    public static List<String> missing(Procurement procurement, List<Assurance> assurances) {
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
                    if (known.isEmpty() || known.get().assuranceFormOn() == null) {
                        missing.add("third-party assurance form of bid " + bid + " (IG-4)");
                    }
                });
        return missing;
    }
}
