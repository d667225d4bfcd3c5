/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;

/**
 * Who uses a version of a variant.
 *
 * @param variant the version
 * @param deployed whether it is deployed now
 * @param pinned the contracts that hold it, by reference
 * @param drafts the drafts that would take it on their first day because they have chosen nothing (SCH-3), by reference
 */
public record VariantUsage(VariantId variant, boolean deployed, List<Holder> pinned, List<Holder> drafts) {

    public VariantUsage {
        pinned = List.copyOf(pinned);
        drafts = List.copyOf(drafts);
    }

    /**
     * A contract.
     *
     * @param contractId its id
     * @param reference its reference; null while contracts cannot be asked
     * @param region the node of its lot; null while contracts cannot be asked
     */
    public record Holder(String contractId, String reference, Region region) {}
}
