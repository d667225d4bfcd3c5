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

/**
 * What is due in an exit changes with its plan. It is not there without the deadlines domain: then what has changed waits in
 * the outbox, and exits are planned on.
 */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=" + ExitDueDatesChanged.TYPE, EventHandler.NAME + "=exit-deadlines"})
public final class DeadlinesOfExits implements EventHandler {

    private final Transactions transactions;
    private final ExitDeadlines deadlines;

    @Activate
    public DeadlinesOfExits(@Reference Transactions transactions, @Reference ExitDeadlines deadlines) {
        this.transactions = transactions;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        transactions.run(() -> deadlines.tell(event.event().subjectId()));
    }
}
