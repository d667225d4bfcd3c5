/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/** Which contract holds which version (SCH-3). Only the contracts domain writes here. Provided by the platform. */
@ProviderType
public interface Pins {

    /**
     * Pins a deployed variant for a contract from a day on, in the caller's transaction. A pin of the same contract,
     * schedule and day is replaced.
     *
     * @throws org.leademployer.platform.problem.ProblemException (variant-not-deployed, 409, SCH-4) when it is not there
     */
    Pin pin(String contractId, VariantId variant, LocalDate from);

    /** All pins of a contract, by schedule and day. */
    List<Pin> ofContract(String contractId);

    /** All pins of a schedule over all contracts; of all schedules when null. */
    List<Pin> all(String schedule);
}
