/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal;

import java.util.List;
import java.util.Optional;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.fitness.cases.FitnessCase;
import org.leademployer.fitness.internal.rules.CaseDueDates;
import org.leademployer.platform.calendar.WorkingDays;
import org.leademployer.platform.event.DeliveredEvent;
import org.leademployer.platform.event.EventHandler;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Says what is due in a case, as it stands when this is called: told twice or late, it says the same. It is not there without
 * the deadlines domain: then what has changed waits in the outbox, and cases go on.
 */
@Component(
        service = EventHandler.class,
        property = {EventHandler.TYPE + "=" + CaseRecords.DUE_DATES_CHANGED, EventHandler.NAME + "=fitness-deadlines"})
public final class CaseDeadlines implements EventHandler {

    private final Transactions transactions;
    private final CaseRecords records;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;

    @Activate
    public CaseDeadlines(
            @Reference Transactions transactions,
            @Reference CaseRecords records,
            @Reference WorkingDays workingDays,
            @Reference Deadlines deadlines) {
        this.transactions = transactions;
        this.records = records;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
    }

    @Override
    public void handle(DeliveredEvent event) {
        transactions.run(() -> {
            Optional<FitnessCase> found =
                    records.find(event.event().subjectId()).map(CaseRecords.Opened::found);
            if (found.isEmpty()) {
                return;
            }
            List<Deadline> due = CaseDueDates.of(found.get(), workingDays);
            due.forEach(deadlines::set);
            List<String> open = due.stream().map(Deadline::key).toList();
            CaseDueDates.keys(found.get()).stream()
                    .filter(key -> !open.contains(key))
                    .forEach(key -> deadlines.clear(CaseDueDates.DOMAIN, key));
        });
    }
}
