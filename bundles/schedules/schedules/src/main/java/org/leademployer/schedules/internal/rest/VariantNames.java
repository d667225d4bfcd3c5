/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import java.util.function.Function;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;

/** Reads what a request says, and gathers what is wrong with it, so that all of it is answered at once. */
final class VariantNames {

    private final InputFields fields = new InputFields();

    /** Reads {@code north-west:1.0.0}. @return null where that is wrong */
    VariantId read(String field, String schedule, String text) {
        return fields.required(field, text, given -> {
            int colon = given.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException("'" + given + "' is not a variant, such as north-west:1.0.0");
            }
            return new VariantId(
                    schedule, new Region(given.substring(0, colon)), VariantVersion.parse(given.substring(colon + 1)));
        });
    }

    /** @return null where it is absent, which is no fault, or wrong */
    <T> T optional(String field, String text, Function<String, T> reader) {
        return fields.optional(field, text, reader);
    }

    /** @return null where it is absent or wrong */
    <T> T required(String field, String text, Function<String, T> reader) {
        return fields.required(field, text, reader);
    }

    /** @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400) when anything was wrong */
    void refuse(String detail) {
        fields.refuse(detail, null);
    }
}
