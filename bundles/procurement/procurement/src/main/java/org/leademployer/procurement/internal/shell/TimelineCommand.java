/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.shell;

import java.time.LocalDate;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.console.Answer;
import org.leademployer.platform.console.ConsoleCommand;
import org.leademployer.platform.console.Details;
import org.leademployer.procurement.ProcurementPlanning;
import org.leademployer.procurement.RouteInput;
import org.leademployer.procurement.Timeline;
import org.leademployer.procurement.TimelineInput;

/** Plans a procurement back from the start of the service. */
@Service
@Command(
        scope = "procurement",
        name = "timeline",
        description =
                "Plans back from the start of the service: procurement:timeline 2024-08-01 5000000.00 LIGHT_TOUCH")
@Permitted(Permission.READ_DEFINITIONS)
public class TimelineCommand extends ConsoleCommand {

    @Argument(name = "serviceStart", description = "The first day of the service", required = true)
    private String serviceStart;

    @Argument(index = 1, name = "value", description = "Whole-life value in pounds", required = true)
    private String value;

    @Argument(
            index = 2,
            name = "regime",
            description = "GOODS_AND_SERVICES, LIGHT_TOUCH or FRAMEWORK_CALL_OFF",
            required = true)
    @Completion(RegimeCompleter.class)
    private String regime;

    @Option(name = "--on", description = "The day as of which delays are counted; today when left out")
    private String on;

    @Option(name = "--done", description = "The last stage that is done, such as specification")
    private String done;

    @Option(name = "--region", description = "The node whose policy is asked; national when left out")
    private String region;

    @Option(name = "--policy", description = "A policy by its name, whatever is in force")
    private String policy;

    @Reference
    private ProcurementPlanning planning;

    @Override
    protected Answer answer() {
        Timeline timeline = planning.timeline(
                new TimelineInput(serviceStart, done, new RouteInput(value, regime, on, region, policy)));
        return Details.of("begin", timeline.begin())
                .and("tooLateByDays", timeline.tooLateBy())
                .and("earliestServiceStart", timeline.earliestServiceStart())
                .and("likelyServiceStart", timeline.likelyServiceStart())
                .and("stages", timeline.stages().stream().map(StageRow::of).toList());
    }

    /** A stage as one line. */
    record StageRow(
            String id,
            LocalDate plannedBegin,
            LocalDate plannedEnd,
            LocalDate latestBegin,
            LocalDate latestEnd,
            int floatDays,
            int lateDays,
            boolean done) {

        static StageRow of(Timeline.Stage stage) {
            return new StageRow(
                    stage.id(),
                    stage.plannedBegin(),
                    stage.plannedEnd(),
                    stage.latestBegin(),
                    stage.latestEnd(),
                    stage.floatDays(),
                    stage.late(),
                    stage.done());
        }

        @Override
        public String toString() {
            return id + ": planned " + plannedBegin + " to " + plannedEnd + ", at the latest " + latestBegin + " to "
                    + latestEnd + ", float " + floatDays + " days"
                    + (done ? ", done" : lateDays > 0 ? ", LATE by " + lateDays + " days" : "");
        }
    }
}
