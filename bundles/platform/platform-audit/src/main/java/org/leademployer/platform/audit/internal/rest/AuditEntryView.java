/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.rest;

import java.time.Instant;
import java.util.Map;
import org.leademployer.platform.audit.AuditEntry;

/**
 * An entry as REST shows it.
 *
 * @param position its place in the hash chain; absent until it is sealed, about a second after its commit
 * @param chainHash the hash of the chain there; absent until then
 */
public record AuditEntryView(
        long sequence,
        Instant at,
        String actor,
        String action,
        Subject subject,
        Map<String, String> before,
        Map<String, String> after,
        String correlationId,
        Long position,
        String chainHash) {

    /** What was changed. */
    public record Subject(String type, String id) {}

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                entry.change().action(),
                new Subject(entry.change().subjectType(), entry.change().subjectId()),
                entry.change().before(),
                entry.change().after(),
                entry.correlationId(),
                entry.seal() == null ? null : entry.seal().position(),
                entry.seal() == null ? null : entry.seal().chainHash());
    }
}
