/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts;

import org.leademployer.schedules.Repair;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Moves a contract to a new micro version of a schedule, without change control, if none of its stored calculations
 * changes (SCH-3). Provided by the platform.
 *
 * <p>Problems common to both methods: not-found (404) for a contract that the actor may not read; not-allowed (403, X-3);
 * change-control-required (409, CON-9) for anything but a higher micro version of what is pinned; variant-not-deployed
 * (409, SCH-4).
 */
@ProviderType
public interface ContractRepairs {

    /** What a repair would do; moves nothing. */
    Repair tryOut(String idOrReference, VariantId variant);

    /** @throws org.leademployer.platform.problem.ProblemException repair-changes-results (409, SCH-3) */
    Repair repair(String idOrReference, VariantId variant);
}
