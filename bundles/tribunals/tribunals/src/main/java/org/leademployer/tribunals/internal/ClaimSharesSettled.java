/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leademployer.platform.event.Event;
import org.leademployer.schedules.spi.tribunal.Share;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.internal.store.MoneyStore.KeptSharing;

/**
 * That the money of a claim is shared: what recharging puts into statements (FIN-3, TRI-5). The payload stands in the guide:
 *
 * <pre>{@code
 * {"claimId": "...", "contractId": "...", "region": "north-west", "sharing": 2, "replaces": 1, "settledOn": "2026-05-01",
 *  "calculationId": "...", "total": "42500.00",
 *  "shares": [{"party": "RTD", "costs": "12500.00", "award": "30000.00"}]}
 * }</pre>
 *
 * <p>{@code replaces} is absent the first time; else what was told under that number is credited and billed anew. A party is HEE,
 * LEAD_EMPLOYER or the ODS code of a host; amounts are pounds. Nothing in it names a person.
 */
final class ClaimSharesSettled {

    static final String TYPE = "tribunal.shares-settled";

    private ClaimSharesSettled() {}

    static Event event(TribunalClaim claim, KeptSharing sharing) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("claimId", claim.id());
        content.put("contractId", claim.contractId());
        content.put("region", claim.region().slug());
        content.put("sharing", sharing.number());
        if (sharing.number() > 1) {
            content.put("replaces", sharing.number() - 1);
        }
        content.put("settledOn", sharing.on().toString());
        content.put("calculationId", sharing.calculationId());
        content.put("total", sharing.total().toString());
        ArrayNode shares = content.putArray("shares");
        for (Share share : sharing.shares()) {
            shares.addObject()
                    .put("party", share.party().code())
                    .put("costs", share.costs().toString())
                    .put("award", share.award().toString());
        }
        return new Event(TYPE, "tribunal-claim", claim.id(), content.toString());
    }
}
