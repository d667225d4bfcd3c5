/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event;

import java.time.Instant;

/**
 * An event that a handler has not taken yet.
 *
 * @param number the event's
 * @param type what has happened
 * @param subjectType what it happened to
 * @param subjectId the id of that
 * @param publishedAt when
 * @param handler for whom it is; null where no handler of its type has ever been known
 * @param state why it is open
 * @param attempts how many have failed
 * @param nextAttemptAt not before; null where there is no handler, or it is parked
 * @param failure of the last attempt: a code, no more; null where there was none
 */
public record OpenDelivery(
        long number,
        String type,
        String subjectType,
        String subjectId,
        Instant publishedAt,
        String handler,
        State state,
        int attempts,
        Instant nextAttemptAt,
        String failure) {

    /** Why a delivery is open. */
    public enum State {
        /** Its turn comes, or its handler is away: being updated, or uninstalled. */
        WAITING,
        /** No handler of its type has ever been known here. */
        UNCLAIMED,
        /** It failed too often: nothing happens until an administrator says so, and what follows on its subject waits. */
        PARKED
    }
}
