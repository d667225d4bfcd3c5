/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal;

import java.util.List;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.leademployer.procurement.Procurement;
import org.leademployer.procurement.internal.rules.DueDates;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what is due in a procurement, as it stands when this is called: told twice or late, it says the same. It is not
 * there without the deadlines domain: then what has changed waits in the outbox, and procurements go on.
 */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=procurement.due-dates-changed", EventHandler.NAME + "=procurement-deadlines"})
public final class ProcurementDeadlines implements EventHandler {

    private final Transactions transactions;
    private final ProcurementRecords records;
    private final Deadlines deadlines;

    @Activate
    public ProcurementDeadlines(
            @Reference Transactions transactions,
            @Reference ProcurementRecords records,
            @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        transactions.run(() -> {
            Procurement procurement = records.require(event.event().subjectId());
            List<Deadline> due = DueDates.of(procurement);
            due.forEach(deadlines::set);
            List<String> open = due.stream().map(Deadline::key).toList();
            DueDates.keys(procurement.id()).stream()
                    .filter(key -> !open.contains(key))
                    .forEach(key -> deadlines.clear(DueDates.DOMAIN, key));
        });
    }
}
