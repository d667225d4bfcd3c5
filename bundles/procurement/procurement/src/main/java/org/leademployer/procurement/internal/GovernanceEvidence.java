/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leademployer.informationgovernance.Assurance;
import org.leademployer.informationgovernance.Assurances;
import org.leademployer.informationgovernance.GovernanceStandings;
import org.leademployer.platform.OdsCode;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.Procurement.PreferredBid;
import org.leademployer.procurement.internal.rules.AwardGate;
import org.leademployer.procurement.internal.rules.Governance;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What information governance has on record of a procurement and its bidders: it comes and goes, and procurements go on. */
@Component(service = GovernanceEvidence.class)
public final class GovernanceEvidence {

    private static final String SUBJECT = "procurement";

    private final OpenedBids bids;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile GovernanceStandings standings;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Assurances assurances;

    @Activate
    public GovernanceEvidence(@Reference OpenedBids bids) {
        this.bids = bids;
    }

    /** Of the procurement itself (IG-1, IG-2). */
    Governance of(Procurement procurement) {
        GovernanceStandings running = standings;
        return new Governance(Optional.ofNullable(running)
                .map(records -> records.about(
                        SUBJECT, Set.of(procurement.id(), procurement.reference()), procurement.region())));
    }

    /** Of each preferred bid (IG-4). Called in a transaction. */
    Map<String, AwardGate.Form> formsOf(Procurement procurement, LocalDate today) throws SQLException {
        Map<String, AwardGate.Form> forms = new HashMap<>();
        for (PreferredBid preferred : procurement.preferred()) {
            if (!forms.containsKey(preferred.bid())) {
                forms.put(preferred.bid(), form(procurement, preferred.bid(), today));
            }
        }
        return forms;
    }

    private AwardGate.Form form(Procurement procurement, String bid, LocalDate today) throws SQLException {
        String code = bids.require(procurement, bid).content().bidder().odsCode();
        OdsCode provider = code == null ? null : new OdsCode(code);
        Assurances running = assurances;
        Optional<Assurance> holding =
                running == null || provider == null ? Optional.empty() : running.holding(provider, today);
        return new AwardGate.Form(
                provider,
                running != null,
                holding.map(Assurance::id).orElse(null),
                holding.map(Assurance::decidedOn).orElse(null));
    }
}
