/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.exits.internal;

import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due in an exit begins with the signature of its contract, and moves with its end and its node (CON-10, X-4). */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=contract.due-dates-changed", EventHandler.NAME + "=exit-deadlines-of-contract"
        })
public final class DeadlinesOfChangedContract implements EventHandler {

    private final Transactions transactions;
    private final ExitDeadlines deadlines;

    @Activate
    public DeadlinesOfChangedContract(@Reference Transactions transactions, @Reference ExitDeadlines deadlines) {
        this.transactions = transactions;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        transactions.run(() -> deadlines.tell(event.event().subjectId()));
    }
}
