/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import org.leademployer.contractmanagement.internal.rules.ManagementDueDates;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.DueDatesChanged;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sets and clears what may have become due, or may not be due any more, in running a contract: told twice or late, it says the same
 * . It is not there without the deadlines domain: then what has changed waits in the outbox, and contracts are run on.
 */
@Component(
        service = EventHandler.class,
        property = {
            EventHandler.TYPE + "=" + ManagedContracts.DUE_DATES_CHANGED,
            EventHandler.NAME + "=contract-management-deadlines"
        })
public final class DeadlinesOfManagement implements EventHandler {

    private final Transactions transactions;
    private final ManagementDeadlines due;
    private final Deadlines deadlines;

    @Activate
    public DeadlinesOfManagement(
            @Reference Transactions transactions, @Reference ManagementDeadlines due, @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.due = due;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        DueDatesChanged changed = DueDatesChanged.read(event.event());
        transactions.run(() -> changed.tell(deadlines, ManagementDueDates.DOMAIN, due.of(changed.subjectId())));
    }
}
