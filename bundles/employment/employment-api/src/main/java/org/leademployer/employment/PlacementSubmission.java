/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A placement as a partner system submits it, whether in a file or not: texts, because what is wrong with one must be kept
 * as it came (EMP-5). Dates are {@code 2021-08-01}, shares {@code 0.60}, the status {@code APPROVED} or {@code DRAFT}.
 *
 * @param cells what stands in each column; a column may be left out
 */
public record PlacementSubmission(Map<PlacementColumn, String> cells) {

    public PlacementSubmission {
        Map<PlacementColumn, String> copy = new EnumMap<>(PlacementColumn.class);
        copy.putAll(cells);
        cells = Collections.unmodifiableMap(copy);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "placement submission";
    }
}
