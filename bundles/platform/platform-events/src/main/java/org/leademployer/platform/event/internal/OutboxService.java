/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.leademployer.platform.access.CurrentActor;
import org.leademployer.platform.event.CrashPoint;
import org.leademployer.platform.event.Event;
import org.leademployer.platform.event.Outbox;
import org.leademployer.platform.event.internal.store.EventStore;
import org.leademployer.platform.store.Transactions;
import org.leademployer.platform.web.CorrelationId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes events in the transaction of the change, and has them delivered once it is committed. */
@Component(service = Outbox.class)
public final class OutboxService implements Outbox {

    private final Transactions transactions;
    private final EventStore store;
    private final Dispatcher dispatcher;
    private final CurrentActor currentActor;
    private final Clock clock;

    @Activate
    public OutboxService(
            @Reference Transactions transactions,
            @Reference EventStore store,
            @Reference Dispatcher dispatcher,
            @Reference CurrentActor currentActor,
            @Reference Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.dispatcher = dispatcher;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void publish(Event event) {
        if (!transactions.isOpen()) {
            throw new IllegalStateException("an event is published in the transaction of the change that it tells of");
        }
        transactions.run(() -> {
            store.add(
                    event,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    currentActor.accountable(),
                    CorrelationId.current().orElse(null));
            CrashPoint.reached(event.type(), "before-commit");
            transactions.afterCompletion(committed -> {
                if (committed) {
                    CrashPoint.reached(event.type(), "committed");
                    dispatcher.nudge();
                }
            });
        });
    }
}
