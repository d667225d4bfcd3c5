/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The way from one domain to another for what must happen as a consequence. An event is a row in the transaction of the
 * change: there is no change without its events, and no event without its change. Delivered after the commit, at least
 * once, to each {@link EventHandler} of its type, also where that comes hours later. Provided by the platform.
 */
@ProviderType
public interface Outbox {

    /**
     * Writes an event in the transaction that is open on this thread. Who acts and the correlation id are added.
     *
     * @throws IllegalStateException when no transaction is open
     */
    void publish(Event event);
}
