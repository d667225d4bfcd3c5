/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.math.BigDecimal;
import java.util.List;
import org.leademployer.platform.Money;

/**
 * The ranking of the bids for each lot, computed from what is stored (PRO-10).
 *
 * @param inputSha256 the digest of all that it was computed from
 * @param sha256 the digest of the ranking itself
 */
public record Ranking(List<LotRanking> lots, String inputSha256, String sha256) {

    public Ranking {
        lots = List.copyOf(lots);
    }

    /** The bids for one lot, best first. */
    public record LotRanking(int lot, List<Place> places) {
        public LotRanking {
            places = List.copyOf(places);
        }
    }

    /**
     * One bid's place.
     *
     * @param rank from 1; bids with the same total have the same
     * @param tied whether another bid has the same total
     * @param quality the weighted score of the questions, 0 to 100
     * @param priceScore the weighted score of the price, 0 to 100; 0 under a tariff
     * @param total both, rounded half up to four places
     */
    public record Place(
            int rank,
            boolean tied,
            String bid,
            String bidder,
            Money price,
            BigDecimal quality,
            BigDecimal priceScore,
            BigDecimal total) {}
}
