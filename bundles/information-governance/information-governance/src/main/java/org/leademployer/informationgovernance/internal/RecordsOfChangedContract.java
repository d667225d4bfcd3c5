/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is on record about a contract goes with it to another node (CON-9, X-3): told twice or late, it comes to the same. */
@Component(
        service = EventHandler.class,
        property = {
            EventHandler.TYPE + "=contract.due-dates-changed",
            EventHandler.NAME + "=information-governance-of-contract"
        })
public final class RecordsOfChangedContract implements EventHandler {

    private final Transactions transactions;
    private final GovernanceRecords records;

    @Activate
    public RecordsOfChangedContract(@Reference Transactions transactions, @Reference GovernanceRecords records) {
        this.transactions = transactions;
        this.records = records;
    }

    @Override
    public void handle(DeliveredEvent event) {
        transactions.run(() -> records.followContract(event.event().subjectId()));
    }
}
