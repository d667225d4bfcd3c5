/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.assessments.internal.shell;

import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problems;

/** Reads nodes of the geography. */
final class Nodes {

    private Nodes() {}

    static Region orNational(String region) {
        return region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
    }
}
