/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.commercial;

import java.util.List;
import org.leademployer.platform.Period;

/**
 * The service that a trainee received: the placements over a period, cut to it.
 *
 * @param traineeId the platform's id of the trainee; says nothing about the person
 * @param period the days asked for, over which one variant is in force
 * @param placements the placements with a day in it, each cut to it, by first day and post
 */
public record TraineeService(String traineeId, Period period, List<ServicePlacement> placements) {
    public TraineeService {
        placements = List.copyOf(placements);
    }
}
