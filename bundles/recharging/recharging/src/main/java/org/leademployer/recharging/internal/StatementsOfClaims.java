/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.leademployer.recharging.StatementLine;
import org.leademployer.recharging.StatementLine.Entry;
import org.leademployer.recharging.StatementLine.Kind;
import org.leademployer.recharging.internal.rules.Billing;
import org.leademployer.recharging.internal.rules.Posting;
import org.leademployer.recharging.internal.store.StatementStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Puts the shares of a tribunal claim on the statements of those who bear them (TRI-5, FIN-3). All of them in one transaction, or
 * none; told twice, nothing is written again. Shared anew, what was billed of the claim is credited first.
 */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=tribunal.shares-settled", EventHandler.NAME + "=recharging-statements"})
public final class StatementsOfClaims implements EventHandler {

    private final Transactions transactions;
    private final StatementStore store;
    private final StatementBook book;

    @Activate
    public StatementsOfClaims(
            @Reference Transactions transactions, @Reference StatementStore store, @Reference StatementBook book) {
        this.transactions = transactions;
        this.store = store;
        this.book = book;
    }

    @Override
    public void handle(DeliveredEvent event) {
        SettledShares settled = SettledShares.read(event.event().content());
        transactions.run(() -> {
            if (!store.settle(settled.claimId(), settled.sharing(), settled.total())) {
                return;
            }
            LocalDate today = book.today();
            List<Posting> billed = settled.shares().stream()
                    .map(share -> posting(settled, share, today))
                    .toList();
            book.write(
                    "statement.claim-shared",
                    settled.region(),
                    YearMonth.from(settled.settledOn()),
                    Billing.anew(store.ofClaim(settled.claimId()), billed, today),
                    Map.of(
                            "claim", settled.claimId(),
                            "sharing", String.valueOf(settled.sharing()),
                            "calculation", settled.calculationId()));
        });
    }

    private static Posting posting(SettledShares settled, SettledShares.Share share, LocalDate on) {
        return new Posting(
                share.payer(),
                null,
                new StatementLine(
                        0,
                        Kind.TRIBUNAL_SHARE,
                        Entry.BILLED,
                        share.amount(),
                        on,
                        settled.contractId(),
                        settled.claimId(),
                        settled.sharing(),
                        null,
                        settled.calculationId(),
                        null));
    }
}
