/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.leademployer.platform.Sha256;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.vault.Vault;
import org.leademployer.procurement.Bid;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.ProcurementLot;
import org.leademployer.procurement.ProcurementState;
import org.leademployer.procurement.Score;
import org.leademployer.procurement.internal.rules.ProcurementProblems;
import org.leademployer.procurement.internal.rules.RankingInput;
import org.leademployer.procurement.internal.store.BidStore;
import org.leademployer.procurement.internal.store.BidStore.SealedBid;
import org.leademployer.procurement.internal.store.ProcurementJson;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Bids, sealed and opened. Every method is called in a transaction. */
@Component(service = OpenedBids.class)
public final class OpenedBids {

    private final BidStore bids;
    private final Vault vault;

    @Activate
    public OpenedBids(@Reference BidStore bids, @Reference Vault vault) {
        this.bids = bids;
        this.vault = vault;
    }

    /** Takes a bid in, sealed: from here on its content can be read by nobody until bids are opened (PRO-9). */
    Bid.Receipt seal(Procurement procurement, Bid.Content content, Instant at) throws SQLException {
        String id = UUID.randomUUID().toString();
        byte[] sealed = vault.seal(place(procurement.id(), id), ProcurementJson.write(content));
        bids.add(procurement.id(), new SealedBid(id, at, sealed, null));
        return new Bid.Receipt(id, at, Sha256.of(sealed));
    }

    List<Bid.Receipt> receipts(Procurement procurement) throws SQLException {
        return bids.bids(procurement.id()).stream()
                .map(bid -> new Bid.Receipt(bid.id(), bid.receivedAt(), Sha256.of(bid.sealed())))
                .toList();
    }

    /** @throws org.leademployer.platform.problem.ProblemException bids-sealed (409, PRO-9) until they are opened */
    List<Bid> of(Procurement procurement) throws SQLException {
        requireOpened(procurement);
        List<Bid> opened = new ArrayList<>();
        for (SealedBid bid : bids.bids(procurement.id())) {
            opened.add(opened(procurement, bid));
        }
        return opened;
    }

    Bid require(Procurement procurement, String bid) throws SQLException {
        requireOpened(procurement);
        return opened(procurement, bids.bid(procurement.id(), bid).orElseThrow(() -> Problems.notFound("bid", bid)
                .withRule("PRO-9")
                .toException()));
    }

    private Bid opened(Procurement procurement, SealedBid bid) {
        byte[] content = vault.open(place(procurement.id(), bid.id()), bid.sealed());
        return new Bid(bid.id(), bid.receivedAt(), ProcurementJson.read(content, Bid.Content.class), bid.standing());
    }

    private static void requireOpened(Procurement procurement) {
        if (procurement.openedAt() == null) {
            throw (procurement.closesAt() == null
                            ? ProcurementProblems.wrongState(
                                    procurement,
                                    "Reading bids",
                                    "PRO-9",
                                    EnumSet.complementOf(EnumSet.of(
                                            ProcurementState.PREPARATION,
                                            ProcurementState.PUBLISHED,
                                            ProcurementState.CANCELLED)))
                            : ProcurementProblems.bidsSealed(procurement.closesAt()))
                    .toException();
        }
    }

    /** All that a ranking is computed from. */
    RankingInput rankingInput(Procurement procurement) throws SQLException {
        List<Score> scores = bids.counted(procurement.id());
        return new RankingInput(
                procurement.lots().stream().map(ProcurementLot::number).toList(),
                procurement.preparation().evaluation(),
                procurement.preparation().questions(),
                procurement.preparation().roles().panel(),
                of(procurement),
                scores.stream().filter(score -> score.member() != null).toList(),
                scores.stream().filter(score -> score.member() == null).toList());
    }

    private static String place(String procurement, String bid) {
        return procurement + "/" + bid;
    }
}
