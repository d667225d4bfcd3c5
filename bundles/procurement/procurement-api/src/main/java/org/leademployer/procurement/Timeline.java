/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.time.LocalDate;
import java.util.List;

/**
 * A procurement planned back from the start of the service (PRO-13).
 *
 * @param begin the day on which preparations begin by the plan
 * @param tooLateBy by how many days the service starts too late, even if all that is open takes its least time from today on; 0 when
 *     it can start in time
 * @param earliestServiceStart the first day on which the service can start when all that is open takes its least time
 * @param likelyServiceStart the same when all takes its planned time
 */
public record Timeline(
        TimelineQuestion question,
        RouteAnswer route,
        LocalDate begin,
        List<Stage> stages,
        int tooLateBy,
        LocalDate earliestServiceStart,
        LocalDate likelyServiceStart) {

    public Timeline {
        stages = List.copyOf(stages);
    }

    /**
     * One stage. It begins on a day and ends on another, on which the next begins.
     *
     * @param plannedBegin when it begins by the plan, in which each stage takes its longer time
     * @param latestBegin when it must begin at the latest, each stage after it taking its least time
     * @param latestEnd when it must be done at the latest
     * @param floatDays days of float, from the planned begin to the latest
     * @param late days by which the latest begin has passed; 0 when it has not, or the stage is done
     * @param alongside the stage beside which it runs; null in the line of stages
     */
    public record Stage(
            String id,
            String title,
            LocalDate plannedBegin,
            LocalDate plannedEnd,
            LocalDate latestBegin,
            LocalDate latestEnd,
            int floatDays,
            int late,
            boolean done,
            String alongside) {}
}
