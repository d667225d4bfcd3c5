/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.function.Consumer;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Moves a contract to a new micro version of what it has pinned, if every stored calculation that rests on the old one
 * comes out the same under the new one (SCH-3). Only the contracts domain writes here. Provided by the platform.
 *
 * <p>Problems common to both methods: change-control-required (409, CON-9) when the contract has pinned no lower micro
 * version of the same region, major and minor version; variant-not-deployed (409, SCH-4);
 * calculation-type-not-available (409, SCH-5).
 */
@ProviderType
public interface Repairs {

    /** Replays, and moves nothing. */
    Repair tryOut(String contractId, VariantId variant);

    /**
     * Replays, and moves the pin from the same first day on. What was calculated while this replays is replayed too,
     * before the pin moves; while it moves, calculations of the contract by that schedule wait. Audited.
     *
     * @param moved called in the transaction in which the pin moves
     * @throws org.leademployer.platform.problem.ProblemException repair-changes-results (409, SCH-3) naming what differs
     */
    Repair repair(String contractId, VariantId variant, Consumer<? super Pin> moved);
}
