/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.util.List;
import org.leademployer.platform.problem.Problem;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Bids, sealed until they are opened (PRO-9). Provided by the procurement domain.
 *
 * <p>Problems are those of {@link Procurements} besides those that are named.
 */
@ProviderType
public interface Bidding {

    /**
     * Everything that is wrong with a bid, and nothing is taken in: for a door that could not read all of it, and tells what is wrong
     * with the rest besides.
     */
    List<Problem.Fault> faults(String idOrReference, Bid.Content content);

    /**
     * Takes a bid in and seals it (PRO-9). What stands in it can be read by nobody until closing.
     *
     * @throws org.leademployer.platform.problem.ProblemException bid-late (409, PRO-9) after closing; the message says when that was
     */
    Bid.Receipt bid(String idOrReference, Bid.Content content);

    /** The receipts of all bids, in the order in which they came. */
    List<Bid.Receipt> receipts(String idOrReference);

    /**
     * Opens the bids.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-closed (409, PRO-9) before closing
     */
    Procurement open(String idOrReference);

    /**
     * The bids.
     *
     * @throws org.leademployer.platform.problem.ProblemException bids-sealed (409, PRO-9) until they are opened
     */
    List<Bid> bids(String idOrReference);

    /**
     * Decides on a bid's standing: a ground for exclusion, of the bidder or a subcontractor, or a price that is abnormally low.
     *
     * @throws org.leademployer.platform.problem.ProblemException explanation-missing (409, PRO-9) for an abnormally low bid without
     *     the bidder's explanation
     */
    Bid decideStanding(String idOrReference, String bid, Bid.Standing standing);
}
