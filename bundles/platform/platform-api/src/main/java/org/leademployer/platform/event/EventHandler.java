/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Acts on the events of one type. Registered as a service by the domain that has to act, with the properties {@value #TYPE}
 * and {@value #NAME}. You implement it.
 *
 * <p>A handler is called in a transaction of its own, in which the delivery is written too: what it does by that
 * transaction happens exactly once, whenever the platform ends. What it does past it may happen more than once. It acts as
 * the platform, in the name of whoever caused the event: audit entries bear that name and the correlation id.
 *
 * <p>Once it was known, a handler gets every event of its type, also those that come while its bundle is away. Events of a
 * type for which no handler was ever known wait for the first.
 */
@ConsumerType
public interface EventHandler {

    /** The service property with the type of events that it takes. */
    String TYPE = "lead.employer.event.type";

    /** The service property with its name, unique among handlers and the same in every version: at most 100 characters. */
    String NAME = "lead.employer.event.handler";

    /**
     * Acts on an event. When it throws, nothing of it stays, and it is called again after a pause that grows; after
     * several times the delivery is parked until an administrator has it tried again.
     */
    void handle(DeliveredEvent event);
}
