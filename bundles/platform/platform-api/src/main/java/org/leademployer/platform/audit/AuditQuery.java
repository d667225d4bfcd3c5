/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.time.Instant;

/**
 * Which audit entries to read. What is null does not narrow.
 *
 * @param subjectType only changes to things of this type
 * @param subjectId only changes to the thing with this id
 * @param action only this action, {@code contract.signed}
 * @param actor only what this user did
 * @param from only entries written at this time or later
 * @param to only entries written before this time
 * @param before only entries with a smaller sequence number; null to begin with the newest
 * @param limit at most so many, 1 to 1001: a page and the one that tells whether another follows
 */
public record AuditQuery(
        String subjectType,
        String subjectId,
        String action,
        String actor,
        Instant from,
        Instant to,
        Long before,
        int limit) {

    /** The largest page. */
    public static final int MAXIMUM = 1000;

    public AuditQuery {
        if (limit < 1 || limit > MAXIMUM + 1) {
            throw new IllegalArgumentException("a limit lies between 1 and " + MAXIMUM + ", not " + limit);
        }
    }

    /**
     * The same from below a number on, and with one entry more, by which a reader knows whether another page follows.
     *
     * @param below null for the first page
     */
    public AuditQuery page(Long below) {
        Long smaller = before == null || (below != null && below < before) ? below : before;
        return new AuditQuery(subjectType, subjectId, action, actor, from, to, smaller, limit + 1);
    }

    /** By what was changed alone. */
    public AuditQuery(String subjectType, String subjectId, Long before, int limit) {
        this(subjectType, subjectId, null, null, null, null, before, limit);
    }
}
