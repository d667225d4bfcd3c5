/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event;

import java.time.Instant;
import java.util.Objects;

/**
 * An event as its handler gets it.
 *
 * @param number in the order in which events were written
 * @param event what has happened
 * @param publishedAt when
 * @param actor who caused it, as in the audit log
 * @param correlationId of the request that caused it; null where it was none
 */
public record DeliveredEvent(long number, Event event, Instant publishedAt, String actor, String correlationId) {
    public DeliveredEvent {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(actor, "actor");
    }
}
