/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi;

import java.util.Objects;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;

/**
 * A contract as people know it.
 *
 * @param id the platform's id, which a pin names
 * @param reference its reference
 * @param region the node of its lot
 * @param term its first and last day
 * @param draft whether it is not signed yet
 */
public record ContractName(String id, String reference, Region region, Period term, boolean draft) {

    public ContractName {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(term, "term");
    }
}
