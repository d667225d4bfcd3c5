/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.Change;
import org.leademployer.platform.event.EventDeliveries;
import org.leademployer.platform.event.OpenDelivery;
import org.leademployer.platform.event.internal.store.EventStore;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows an administrator what was not delivered, and has it tried again. */
@Component(service = EventDeliveries.class)
public final class EventDeliveriesService implements EventDeliveries {

    private static final int MOST = 1000;

    private final Transactions transactions;
    private final EventStore store;
    private final Dispatcher dispatcher;
    private final Access access;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public EventDeliveriesService(
            @Reference Transactions transactions,
            @Reference EventStore store,
            @Reference Dispatcher dispatcher,
            @Reference Access access,
            @Reference AuditLog audit,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.dispatcher = dispatcher;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<OpenDelivery> open(int limit) {
        access.require(Permission.READ_OPERATIONS, Region.NATIONAL);
        return transactions.call(() -> store.open(Math.min(limit, MOST)));
    }

    @Override
    public int retry(long number) {
        access.require(Permission.OPERATE_EVENTS, Region.NATIONAL);
        return transactions.call(() -> {
            int open = store.retry(number, clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (open == 0) {
                throw Problems.notFound("open event", Long.toString(number))
                        .withNext("'event:list' shows what is open. An event without a handler waits for one.")
                        .toException();
            }
            audit.record(Change.created(
                    "event.retried", "event", Long.toString(number), Map.of("deliveries", Integer.toString(open))));
            transactions.afterCompletion(committed -> dispatcher.nudge());
            return open;
        });
    }
}
