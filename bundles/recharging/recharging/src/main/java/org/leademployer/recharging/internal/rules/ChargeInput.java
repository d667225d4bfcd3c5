/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.util.List;
import org.leademployer.platform.Period;
import org.leademployer.schedules.spi.commercial.ServicePlacement;

/**
 * Everything that decides the charges of a contract but its schedule 6.
 *
 * @param contractId the contract
 * @param period the days that are charged
 * @param trainees by id, each once, with placements cut to the period
 */
public record ChargeInput(String contractId, Period period, List<TraineePlacements> trainees) {

    /** @throws IllegalArgumentException when trainees are out of order, or a placement reaches beyond the period */
    public ChargeInput {
        trainees = List.copyOf(trainees);
        String before = null;
        for (TraineePlacements trainee : trainees) {
            if (before != null && before.compareTo(trainee.traineeId()) >= 0) {
                throw new IllegalArgumentException("trainee " + trainee.traineeId() + " is not in order");
            }
            before = trainee.traineeId();
            for (ServicePlacement placement : trainee.placements()) {
                if (!period.contains(placement.period())) {
                    throw new IllegalArgumentException("a placement of trainee " + before + " is not cut to " + period);
                }
            }
        }
    }
}
