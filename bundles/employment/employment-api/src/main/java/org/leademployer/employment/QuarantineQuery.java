/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

/**
 * Which rows in quarantine to list, by import and line.
 *
 * @param importId of this import only; null for all
 * @param state in this state only; null for all
 * @param after begin behind the row with this id; null to begin with the first
 * @param limit at most so many, 1 or more
 */
public record QuarantineQuery(String importId, QuarantinedPlacement.State state, String after, int limit) {

    /** @throws IllegalArgumentException when the limit is below 1 */
    public QuarantineQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("is below 1");
        }
    }
}
