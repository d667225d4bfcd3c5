/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Bidding;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.internal.rules.BidRule;
import org.leademployer.procurement.internal.rules.ProcurementAct;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.RankingRule;
import org.leademployer.procurement.internal.rules.Revision;
import org.leademployer.procurement.internal.store.BidStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes bids in, and opens them. */
@Component(service = Bidding.class)
public final class BiddingService implements Bidding {

    private static final int LONGEST = 20_000;

    private final Transactions transactions;
    private final ProcurementRecords records;
    private final BidStore store;
    private final OpenedBids bids;
    private final Access access;

    @Activate
    public BiddingService(
            @Reference Transactions transactions,
            @Reference ProcurementRecords records,
            @Reference BidStore store,
            @Reference OpenedBids bids,
            @Reference Access access) {
        this.transactions = transactions;
        this.records = records;
        this.store = store;
        this.bids = bids;
        this.access = access;
    }

    @Override
    public List<Problem.Fault> faults(String idOrReference, Bid.Content content) {
        return BidRule.faults(content, records.require(idOrReference));
    }

    @Override
    public Bid.Receipt bid(String idOrReference, Bid.Content content) {
        return transactions.call(() -> {
            Procurement found = records.require(idOrReference);
            access.require(ProcurementAct.BID.permission(), found.region());
            Instant at = records.now();
            // Said first: whoever bids late learns that, and not how far the evaluation is.
            if (found.publishedAt() != null && !at.isBefore(found.closesAt())) {
                throw ProcurementProblems.bidLate(found.closesAt()).toException();
            }
            Procurement procurement = records.requireFor(ProcurementAct.BID, idOrReference);
            List<Problem.Fault> faults = BidRule.faults(content, procurement);
            if (!faults.isEmpty()) {
                throw ProcurementProblems.bidRefused(faults).toException();
            }
            Bid.Receipt receipt = bids.seal(procurement, content, at);
            records.audit(
                    procurement,
                    "procurement.bid-received",
                    Map.of("bid", receipt.id(), "sealedSha256", receipt.sha256OfSealed()));
            return receipt;
        });
    }

    @Override
    public List<Bid.Receipt> receipts(String idOrReference) {
        Procurement procurement = records.require(idOrReference);
        return transactions.call(() -> bids.receipts(procurement));
    }

    @Override
    public Procurement open(String idOrReference) {
        return records.change(idOrReference, ProcurementAct.OPEN_BIDS, before -> {
            Instant at = records.now();
            if (at.isBefore(before.closesAt())) {
                throw ProcurementProblems.notClosed(before.closesAt()).toException();
            }
            int number = bids.receipts(before).size();
            return new ProcurementRecords.Step(
                    Revision.of(before)
                            .state(ProcurementState.EVALUATION)
                            .openedAt(at)
                            .made(),
                    "procurement.bids-opened",
                    Map.of("bids", String.valueOf(number)));
        });
    }

    @Override
    public List<Bid> bids(String idOrReference) {
        return transactions.call(() -> bids.of(records.require(idOrReference)));
    }

    @Override
    public Bid decideStanding(String idOrReference, String bid, Bid.Standing standing) {
        if (standing == null) {
            throw Problems.invalidField("standing", "is required")
                    .withRule("PRO-9")
                    .toException();
        }
        given("reason", standing.reason());
        if (standing.reason().length() > LONGEST
                || standing.explanation() != null && standing.explanation().length() > LONGEST) {
            throw Problems.invalidField("reason", "and the explanation have at most " + LONGEST + " characters each")
                    .withRule("PRO-9")
                    .toException();
        }
        return transactions.call(() -> {
            Procurement procurement = records.requireFor(ProcurementAct.DECIDE_STANDING, idOrReference);
            Bid decided = bids.require(procurement, bid);
            boolean low = !RankingRule.lowLots(bids.rankingInput(procurement), decided)
                    .isEmpty();
            if (low && isBlank(standing.explanation())) {
                throw ProcurementProblems.conflict(
                                "explanation-missing",
                                "Explanation missing",
                                "The price of bid " + bid + " is abnormally low, and its bidder has not explained it.",
                                "PRO-9",
                                "Ask for an explanation through the portal, and decide with it: neither rejection nor acceptance is"
                                        + " possible before.")
                        .toException();
            }
            store.decide(bid, standing);
            records.audit(
                    procurement,
                    "procurement.bid-decided",
                    Map.of("bid", bid, "excluded", String.valueOf(standing.excluded())));
            return new Bid(decided.id(), decided.receivedAt(), decided.content(), standing);
        });
    }

    private static void given(String field, String text) {
        if (isBlank(text)) {
            throw Problems.invalidField(field, "is required").toException();
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
