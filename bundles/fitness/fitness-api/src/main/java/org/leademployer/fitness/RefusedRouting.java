/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.List;

/**
 * A routing that was not taken.
 *
 * @param origin the file or the bundle
 * @param previousInForce whether an earlier content of the file stays in force
 * @param reasons everything that is wrong with it, with the rule that it breaks and the line, where there is one
 */
public record RefusedRouting(String origin, boolean previousInForce, List<String> reasons) {
    public RefusedRouting {
        reasons = List.copyOf(reasons);
    }
}
