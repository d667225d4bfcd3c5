/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was changed. Values are texts of figures, states and ids; never of a person.
 *
 * @param action what was done, {@code contract.signed}
 * @param subjectType what it was done to, {@code contract}
 * @param subjectId the id of that
 * @param before what stood there; empty for something new
 * @param after what stands there now; empty for something removed
 */
public record Change(
        String action, String subjectType, String subjectId, Map<String, String> before, Map<String, String> after) {

    public Change {
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subjectType, "subjectType");
        Objects.requireNonNull(subjectId, "subjectId");
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
    }

    /** A change that made something new. */
    public static Change created(String action, String subjectType, String subjectId, Map<String, String> after) {
        return new Change(action, subjectType, subjectId, Map.of(), after);
    }
}
