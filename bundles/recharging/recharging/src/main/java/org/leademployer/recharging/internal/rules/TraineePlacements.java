/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rules;

import java.util.List;
import org.leademployer.schedules.spi.commercial.ServicePlacement;

/**
 * The placements of one trainee.
 *
 * @param traineeId the platform's id of the trainee
 * @param placements by post, then by first day; at least one
 */
public record TraineePlacements(String traineeId, List<ServicePlacement> placements) {

    /** @throws IllegalArgumentException when the id is absent or there is no placement */
    public TraineePlacements {
        placements = List.copyOf(placements);
        if (traineeId == null || traineeId.isBlank() || placements.isEmpty()) {
            throw new IllegalArgumentException("a trainee whose service is charged has an id and a placement");
        }
    }
}
