/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event.internal;

import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.leademployer.platform.event.OpenDelivery;
import org.leademployer.platform.event.internal.store.EventStore;
import org.leademployer.platform.store.Transactions;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Whether events are delivered. They are kept in any case, so what fails here warns and stops nothing. */
@Component(
        service = HealthCheck.class,
        property = {HealthCheck.NAME + "=events", HealthCheck.TAGS + "=readiness"})
public final class EventsHealth implements HealthCheck {

    private static final int NAMED = 5;

    @Reference
    Transactions transactions;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile EventStore store;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile Dispatcher dispatcher;

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        EventStore tables = store;
        Dispatcher now = dispatcher;
        if (tables == null || now == null) {
            log.temporarilyUnavailable("Events are not delivered: the outbox waits for the database and its tables.");
        } else if (now.failure() != null) {
            log.warn("Events cannot be delivered; see the log.");
        } else {
            look(tables, log);
        }
        return new Result(log);
    }

    private void look(EventStore tables, FormattingResultLog log) {
        try {
            long[] stuck = transactions.call(tables::stuck);
            if (stuck[0] > 0) {
                log.warn("{} event(s) are parked; see event:list.", stuck[0]);
                List<OpenDelivery> parked = transactions.call(() -> tables.open(NAMED));
                parked.stream()
                        .filter(one -> one.state() == OpenDelivery.State.PARKED)
                        .forEach(one -> log.warn(
                                "Event {} ({}) for {}: {}.", one.number(), one.type(), one.handler(), one.failure()));
            } else {
                log.info("Events are delivered.");
            }
            if (stuck[1] > 0) {
                log.info("{} event(s) wait for a handler that was never here.", stuck[1]);
            }
        } catch (RuntimeException e) {
            log.warn("The events cannot be read: {}", e.getMessage());
        }
    }
}
