/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.time.Instant;

/**
 * One entry of the audit log.
 *
 * @param sequence its number, rising in the order of writing
 * @param at when it was written, to the microsecond
 * @param actor who did it
 * @param change what was done
 * @param correlationId ties together everything that one request did; null where there was no request
 * @param seal its place in the hash chain; null until it is sealed, about a second after its commit
 */
public record AuditEntry(long sequence, Instant at, String actor, Change change, String correlationId, AuditSeal seal) {

    /** An entry that is not sealed yet. */
    public AuditEntry(long sequence, Instant at, String actor, Change change, String correlationId) {
        this(sequence, at, actor, change, correlationId, null);
    }
}
