/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.Instant;
import java.util.List;

/**
 * A figures file or a bundle that was not taken as a variant.
 *
 * @param schedule what it was to replace, as in {@link org.leademployer.schedules.spi.VariantId#schedule()}; null where
 *     even that could not be known
 * @param origin the file or bundle
 * @param reasons everything that was wrong with it
 * @param at when it was refused
 */
public record RefusedVariant(String schedule, String origin, List<String> reasons, Instant at) {
    public RefusedVariant {
        reasons = List.copyOf(reasons);
    }
}
