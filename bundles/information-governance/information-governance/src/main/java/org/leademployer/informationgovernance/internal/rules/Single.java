/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rules;

import java.util.List;
import org.leademployer.schedules.spi.InForce;
import org.leademployer.schedules.spi.Variant;

/** A breach is handled by one variant, so it is asked for on one day, on which one is in force. */
final class Single {

    private Single() {}

    static <V extends Variant> InForce<V> of(List<InForce<V>> inForce) {
        if (inForce.size() != 1) {
            throw new IllegalArgumentException("one variant is in force on a day, not " + inForce.size());
        }
        return inForce.get(0);
    }
}
