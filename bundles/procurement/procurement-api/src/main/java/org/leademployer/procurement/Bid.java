/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Money;

/**
 * A bid, as it is read once bids are opened (PRO-9).
 *
 * @param id the platform's id
 * @param receivedAt when it was taken in
 * @param standing what became of it; null while it takes part
 */
public record Bid(String id, Instant receivedAt, Content content, Standing standing) {

    /**
     * What a bidder sends; sealed until closing.
     *
     * @param bidder who bids
     * @param prices pounds over the whole life, by the number of the lot; exactly the lots that are bid for
     * @param answers the answers, by question
     * @param subcontractors whom the bidder would use
     * @param exclusionGrounds grounds for exclusion that are declared, of the bidder or a subcontractor; empty for none
     */
    public record Content(
            Bidder bidder,
            Map<Integer, Money> prices,
            Map<String, String> answers,
            List<String> subcontractors,
            List<String> exclusionGrounds) {
        public Content {
            prices = prices == null ? Map.of() : Map.copyOf(prices);
            answers = answers == null ? Map.of() : Map.copyOf(answers);
            subcontractors = subcontractors == null ? List.of() : List.copyOf(subcontractors);
            exclusionGrounds = exclusionGrounds == null ? List.of() : List.copyOf(exclusionGrounds);
        }
    }

    /** @param odsCode the ODS code of an NHS organisation; null of another @param nhs whether it is part of the NHS */
    public record Bidder(String name, String odsCode, boolean nhs) {}

    /**
     * A decision on a bid before it is ranked.
     *
     * @param excluded whether it takes no further part
     * @param reason the ground for exclusion, or what was found on an abnormally low price
     * @param explanation the bidder's own explanation of an abnormally low price; null where none was asked for
     */
    public record Standing(boolean excluded, String reason, String explanation) {}

    /** What may be known of bids before they are opened: that there is one. */
    public record Receipt(String id, Instant receivedAt, String sha256OfSealed) {}
}
