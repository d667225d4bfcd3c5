/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.shell;

import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problems;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** A variant as one word on the console: {@code north-west:1.1.0}. */
final class CandidateName {

    private CandidateName() {}

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input) when it is none */
    static VariantId read(String schedule, String text) {
        return Problems.read("variant", text, given -> {
            int colon = given.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("'" + given + "' is not a variant, such as north-west:1.1.0");
            }
            return new VariantId(
                    schedule, new Region(given.substring(0, colon)), VariantVersion.parse(given.substring(colon + 1)));
        });
    }

    static String write(VariantId variant) {
        return variant.region() + ":" + variant.version();
    }
}
