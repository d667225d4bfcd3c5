/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rules;

import org.leademployer.employment.Placement;

/** A placement that is there already. A draft is kept and not counted. */
public record KnownPlacement(Placement placement, boolean approved) {

    /** By what it is known among the placements of its trainee. */
    public String key() {
        return placement.postNumber() + " " + placement.period().from();
    }
}
