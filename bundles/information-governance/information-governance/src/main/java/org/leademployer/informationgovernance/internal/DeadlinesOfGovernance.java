/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal;

import java.util.List;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.DueDatesChanged;
import org.leademployer.informationgovernance.internal.rules.GovernanceDueDates;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Sets and clears what may have become due, or may not be due any more: told twice or late, it says the same. It is not there
 * without the deadlines domain: then what has changed waits in the outbox, and the registers go on.
 */
@Component(
        service = EventHandler.class,
        property = {
            EventHandler.TYPE + "=" + GovernanceRecords.DUE_DATES_CHANGED,
            EventHandler.NAME + "=information-governance-deadlines"
        })
public final class DeadlinesOfGovernance implements EventHandler {

    private final Transactions transactions;
    private final GovernanceRecords records;
    private final Deadlines deadlines;

    @Activate
    public DeadlinesOfGovernance(
            @Reference Transactions transactions,
            @Reference GovernanceRecords records,
            @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.records = records;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        DueDatesChanged changed = DueDatesChanged.read(event.event());
        transactions.run(() -> {
            List<Deadline> now = GovernanceDueDates.of(
                    records.require(GovernanceKind.of(changed.subjectType()), changed.subjectId()));
            now.forEach(deadlines::set);
            List<String> open = now.stream().map(Deadline::key).toList();
            changed.keys().stream()
                    .filter(key -> !open.contains(key))
                    .forEach(key -> deadlines.clear(GovernanceDueDates.DOMAIN, key));
        });
    }
}
