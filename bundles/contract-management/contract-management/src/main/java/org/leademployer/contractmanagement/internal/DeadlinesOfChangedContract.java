/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal;

import org.leademployer.deadlines.Deadlines;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due in running a contract goes with it: to another node, or on to a later end (CON-9, X-4). */
@Component(
        service = EventHandler.class,
        property = {
            EventHandler.TYPE + "=contract.due-dates-changed",
            EventHandler.NAME + "=contract-management-deadlines-of-contract"
        })
public final class DeadlinesOfChangedContract implements EventHandler {

    private final Transactions transactions;
    private final ManagementDeadlines due;
    private final Deadlines deadlines;

    @Activate
    public DeadlinesOfChangedContract(
            @Reference Transactions transactions, @Reference ManagementDeadlines due, @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.due = due;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        transactions.run(() -> due.of(event.event().subjectId()).forEach(deadlines::set));
    }
}
