/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;

/**
 * Which policy an answer follows.
 *
 * @param id its name, {@code hee-sfi-2021-22}
 * @param validFrom the first day on which it is in force
 * @param source who decided it, and where that is written
 * @param sha256 the digest of its text
 */
public record PolicyName(String id, Region region, String version, LocalDate validFrom, String source, String sha256) {

    public static PolicyName of(Definition<ProcurementPolicy> policy) {
        return new PolicyName(
                policy.id().name(),
                policy.id().region(),
                policy.id().version().toString(),
                policy.validFrom(),
                policy.source(),
                policy.sha256());
    }
}
