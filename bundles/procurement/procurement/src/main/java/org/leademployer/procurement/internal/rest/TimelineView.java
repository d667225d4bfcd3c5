/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.leademployer.procurement.Timeline;

/** A procurement planned back from the start of the service. */
@Schema(name = "ProcurementTimeline")
record TimelineView(
        @Schema(type = "string", format = "date") LocalDate serviceStart,
        @Schema(type = "string", format = "date", description = "The day as of which delays are counted") LocalDate on,
        @Schema(type = "string", format = "date", description = "The day on which preparations begin by the plan")
                LocalDate begin,
        @Schema(
                        description =
                                "Days by which the latest begin of the next stage has passed; 0 while the service can start in time")
                int tooLateByDays,
        @Schema(
                        type = "string",
                        format = "date",
                        description =
                                "The first day on which the service can start when all that is open takes its least time")
                LocalDate earliestServiceStart,
        @Schema(type = "string", format = "date", description = "The same when all takes its planned time")
                LocalDate likelyServiceStart,
        List<StageView> stages,
        RouteView route) {

    static TimelineView of(Timeline timeline) {
        return new TimelineView(
                timeline.question().serviceStart(),
                timeline.question().today(),
                timeline.begin(),
                timeline.tooLateBy(),
                timeline.earliestServiceStart(),
                timeline.likelyServiceStart(),
                timeline.stages().stream().map(StageView::of).toList(),
                RouteView.of(timeline.route()));
    }

    /** One stage; it ends on the day on which the next begins. */
    @Schema(name = "ProcurementStage")
    record StageView(
            @Schema(example = "specification") String id,
            String title,
            @Schema(type = "string", format = "date") LocalDate plannedBegin,
            @Schema(type = "string", format = "date") LocalDate plannedEnd,
            @Schema(type = "string", format = "date", description = "Where all that follow take their least time")
                    LocalDate latestBegin,
            @Schema(type = "string", format = "date") LocalDate latestEnd,
            @Schema(description = "From the planned begin to the latest") int floatDays,
            @Schema(description = "Days by which the latest begin has passed") int lateDays,
            boolean done,
            @Schema(description = "The stage beside which it runs; absent in the line of stages") String alongside) {

        static StageView of(Timeline.Stage stage) {
            return new StageView(
                    stage.id(),
                    stage.title(),
                    stage.plannedBegin(),
                    stage.plannedEnd(),
                    stage.latestBegin(),
                    stage.latestEnd(),
                    stage.floatDays(),
                    stage.late(),
                    stage.done(),
                    stage.alongside());
        }
    }
}
