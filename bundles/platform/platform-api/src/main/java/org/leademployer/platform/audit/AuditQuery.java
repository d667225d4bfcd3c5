/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

/**
 * Which audit entries to read.
 *
 * @param subjectType only of this type; null for all
 * @param subjectId only of this id; null for all
 * @param before only entries with a smaller sequence number; null to begin with the newest
 * @param limit at most so many, 1 to 1000
 */
public record AuditQuery(String subjectType, String subjectId, Long before, int limit) {

    public static final int MAXIMUM = 1000;

    public AuditQuery {
        if (limit < 1 || limit > MAXIMUM) {
            throw new IllegalArgumentException("a limit lies between 1 and " + MAXIMUM + ", not " + limit);
        }
    }
}
