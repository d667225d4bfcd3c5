/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The most contracts whose pins are asked for at once. */
    int MOST = 1_000;

    /** All pins of a contract, by schedule and day. */
    List<Pin> ofContract(String contractId);

    /**
     * All pins of many contracts, in a number of statements that does not depend on how many they are.
     *
     * @param contractIds at most {@value #MOST}
     * @return by contract; without those that have none. Those of a contract by schedule and day
     * @throws IllegalArgumentException when there are more
     */
    default Map<String, List<Pin>> ofContracts(Collection<String> contractIds) {
        Map<String, List<Pin>> pins = new LinkedHashMap<>();
        for (String contractId : contractIds) {
            List<Pin> own = ofContract(contractId);
            if (!own.isEmpty()) {
                pins.put(contractId, own);
            }
        }
        return pins;
    }

    /** All pins of a schedule over all contracts; of all schedules when null. */
    List<Pin> all(String schedule);
}
