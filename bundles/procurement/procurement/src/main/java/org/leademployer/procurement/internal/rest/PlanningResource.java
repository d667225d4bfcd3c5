/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.calendar.CalendarEntry;
import org.leademployer.platform.calendar.CalendarFiles;
import org.leademployer.platform.web.RestResource;
import org.leademployer.procurement.PolicyName;
import org.leademployer.procurement.ProcurementPlanning;
import org.leademployer.procurement.RouteInput;
import org.leademployer.procurement.Timeline;
import org.leademployer.procurement.TimelineInput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What can be asked before anything is bought. */
@Component(service = RestResource.class)
@Path("procurement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "procurement", description = "From the first question to the award of a contract")
@Permitted(Permission.READ_DEFINITIONS)
public final class PlanningResource implements RestResource {

    private static final String VALUE =
            "Whole-life value, expenditure or income, with every extension option, in pounds: 0.00 or more";

    private final ProcurementPlanning planning;
    private final CalendarFiles calendars;

    @Activate
    public PlanningResource(@Reference ProcurementPlanning planning, @Reference CalendarFiles calendars) {
        this.planning = planning;
        this.calendars = calendars;
    }

    @GET
    @Path("policies")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listProcurementPolicies",
            summary = "List procurement policies",
            description =
                    "Every version of those that ship and those of regions (PRO-1). GET /api/v1/definitions has their texts.")
    @ApiResponse(responseCode = "200", description = "The policies")
    public List<RouteView.PolicyView> policies() {
        return planning.policies().stream()
                .map(PolicyName::of)
                .map(RouteView.PolicyView::of)
                .toList();
    }

    @GET
    @Path("route")
    @Operation(
            operationId = "readRoute",
            summary = "Ask which route a value takes",
            description =
                    "By the policy in force at a node on a day, or the one that is named: a band includes its upper bound, and"
                            + " the next begins one penny above (PRO-1). With the notice (PRO-2) and the question on social value"
                            + " (PRO-3) that follow from it, and why.")
    @ApiResponse(responseCode = "200", description = "The route")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-1), naming everything that is wrong")
    @ApiResponse(responseCode = "404", description = "no-policy-in-force (PRO-1)")
    public RouteView route(
            @Parameter(description = VALUE, example = "189330.00", required = true) @QueryParam("value") String value,
            @Parameter(
                            description = "GOODS_AND_SERVICES, LIGHT_TOUCH or FRAMEWORK_CALL_OFF",
                            example = "GOODS_AND_SERVICES",
                            required = true)
                    @QueryParam("regime")
                    String regime,
            @Parameter(description = "The day whose policy is asked; today when absent", example = "2022-01-10")
                    @QueryParam("on")
                    String on,
            @Parameter(description = "The node whose policy is asked; national when absent") @QueryParam("region")
                    String region,
            @Parameter(description = "A policy by its name, whatever is in force", example = "hee-sfi-2021-22")
                    @QueryParam("policy")
                    String policy) {
        return RouteView.of(planning.route(new RouteInput(value, regime, on, region, policy)));
    }

    @GET
    @Path("timeline")
    @Operation(
            operationId = "planTimeline",
            summary = "Plan back from the start of the service",
            description =
                    "The stages with planned and latest dates, floats, and by how many days it is too late (PRO-13). By the plan"
                            + " each stage takes its longer time and preparations begin about 18 months before the service; at the"
                            + " latest a stage begins where all that follow take their least time.")
    @ApiResponse(responseCode = "200", description = "The timeline")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-13), naming everything that is wrong")
    @ApiResponse(responseCode = "404", description = "no-policy-in-force (PRO-1)")
    public TimelineView timeline(
            @Parameter(description = "The first day of the service", example = "2024-08-01", required = true)
                    @QueryParam("serviceStart")
                    String serviceStart,
            @Parameter(description = VALUE, example = "5000000.00", required = true) @QueryParam("value") String value,
            @Parameter(example = "LIGHT_TOUCH", required = true) @QueryParam("regime") String regime,
            @Parameter(
                            description =
                                    "The day as of which delays are counted, and whose policy is asked; today when absent")
                    @QueryParam("on")
                    String on,
            @Parameter(description = "The last stage that is done", example = "specification") @QueryParam("done")
                    String done,
            @Parameter(description = "The node whose policy is asked; national when absent") @QueryParam("region")
                    String region,
            @Parameter(description = "A policy by its name") @QueryParam("policy") String policy) {
        return TimelineView.of(read(serviceStart, value, regime, on, done, region, policy));
    }

    @GET
    @Path("timeline/page")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "readTimelinePage",
            summary = "The timeline as a page to print",
            description = "With a picture that can be read in black and white; it needs nothing from elsewhere.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-13)")
    @ApiResponse(responseCode = "404", description = "no-policy-in-force (PRO-1)")
    public String page(
            @QueryParam("serviceStart") String serviceStart,
            @QueryParam("value") String value,
            @QueryParam("regime") String regime,
            @QueryParam("on") String on,
            @QueryParam("done") String done,
            @QueryParam("region") String region,
            @QueryParam("policy") String policy) {
        return TimelinePage.of(read(serviceStart, value, regime, on, done, region, policy));
    }

    @GET
    @Path("timeline/calendar")
    @Produces(CalendarFiles.MEDIA_TYPE)
    @Operation(
            operationId = "readTimelineCalendar",
            summary = "The timeline as a calendar file",
            description =
                    "One entry for each stage that is not done, over its planned days, which names the latest ones.")
    @ApiResponse(responseCode = "200", description = "iCalendar, RFC 5545")
    @ApiResponse(responseCode = "400", description = "invalid-input (PRO-13)")
    @ApiResponse(responseCode = "404", description = "no-policy-in-force (PRO-1)")
    public String calendar(
            @QueryParam("serviceStart") String serviceStart,
            @QueryParam("value") String value,
            @QueryParam("regime") String regime,
            @QueryParam("on") String on,
            @QueryParam("done") String done,
            @QueryParam("region") String region,
            @QueryParam("policy") String policy) {
        Timeline timeline = read(serviceStart, value, regime, on, done, region, policy);
        return calendars.write(
                "Procurement for a service from " + timeline.question().serviceStart(),
                timeline.stages().stream()
                        .filter(stage -> !stage.done())
                        .map(stage -> entry(timeline, stage))
                        .toList());
    }

    private static CalendarEntry entry(Timeline timeline, Timeline.Stage stage) {
        return new CalendarEntry(
                stage.id() + "-" + timeline.question().serviceStart() + "@procurement.leademployer.org",
                stage.plannedBegin(),
                stage.plannedEnd(),
                stage.title(),
                "Begins on " + stage.latestBegin() + " and is done on " + stage.latestEnd()
                        + " at the latest, if the service is to start on "
                        + timeline.question().serviceStart() + " (PRO-13).");
    }

    private Timeline read(
            String serviceStart, String value, String regime, String on, String done, String region, String policy) {
        return planning.timeline(
                new TimelineInput(serviceStart, done, new RouteInput(value, regime, on, region, policy)));
    }
}
