/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal;

import java.util.List;
import java.util.Optional;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.DueDatesChanged;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.leademployer.tribunals.TribunalClaim;
import org.leademployer.tribunals.internal.rules.ClaimDueDates;
import org.leademployer.tribunals.internal.store.ClaimStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sets and clears what may have become due, or may not be due any more, about a claim: told twice or late, it says the same. It
 * is not there without the deadlines domain: then what has changed waits in the outbox, and claims are run on.
 */
@Component(
        service = EventHandler.class,
        property = {
            EventHandler.TYPE + "=" + RegisteredClaims.DUE_DATES_CHANGED,
            EventHandler.NAME + "=tribunals-deadlines"
        })
public final class DeadlinesOfClaims implements EventHandler {

    private final Transactions transactions;
    private final ClaimStore claims;
    private final Deadlines deadlines;

    @Activate
    public DeadlinesOfClaims(
            @Reference Transactions transactions, @Reference ClaimStore claims, @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.claims = claims;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        DueDatesChanged changed = DueDatesChanged.read(event.event());
        transactions.run(() -> {
            Optional<TribunalClaim> claim = claims.find(changed.subjectId());
            changed.tell(
                    deadlines,
                    ClaimDueDates.DOMAIN,
                    claim.map(ClaimDueDates::of).orElse(List.of()));
        });
    }
}
