/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.deadlines.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import org.leademployer.deadlines.Deadline;
import org.leademployer.deadlines.DeadlineQuery;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.calendar.CalendarEntry;
import org.leademployer.platform.calendar.CalendarFiles;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due, as a calendar that programs read again and again. */
@Component(service = RestResource.class)
@Path("deadlines.ics")
@Produces(CalendarFiles.MEDIA_TYPE)
@Tag(name = "deadlines")
@Permitted(Permission.READ_DEADLINES)
public final class DeadlineCalendarResource implements RestResource {

    /** What calendar programs still take in with one reading. */
    private static final int MOST = 2000;

    private final Deadlines deadlines;
    private final CalendarFiles calendars;

    @Activate
    public DeadlineCalendarResource(@Reference Deadlines deadlines, @Reference CalendarFiles calendars) {
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    @GET
    @Operation(
            operationId = "readDeadlineCalendar",
            summary = "What is due, as a calendar",
            description =
                    "One entry on the day of each deadline, the first 2000 of the same list by the same filters. A"
                            + " calendar program subscribes to this address with its user's name and password (X-4).")
    @ApiResponse(responseCode = "200", description = "iCalendar, RFC 5545")
    @ApiResponse(responseCode = "400", description = "invalid-input (X-4); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public String calendar(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "Only of this office", example = "commercial-team") @QueryParam("role")
                    String role,
            @Parameter(description = "Only of this domain", example = "procurement") @QueryParam("domain")
                    String domain,
            @Parameter(description = "Only what is due on this day or before", example = "2027-03-31")
                    @QueryParam("until")
                    String until,
            @Parameter(description = "true: only what is overdue; false: only what is not") @QueryParam("overdue")
                    String overdue) {
        return calendars.write(
                "Deadlines",
                deadlines
                        .list(DeadlineQuery.read(region, role, domain, until, overdue), new PageRequest(null, MOST))
                        .items()
                        .stream()
                        .map(DeadlineCalendarResource::entry)
                        .toList());
    }

    private static CalendarEntry entry(OpenDeadline open) {
        Deadline deadline = open.deadline();
        return new CalendarEntry(
                open.id() + "@deadlines.leademployer.org",
                deadline.day(),
                deadline.day(),
                (open.overdue() ? "Overdue: " : "") + deadline.what(),
                deadline.rule() + ", " + deadline.owner() + ", " + deadline.node()
                        + (deadline.at() == null
                                ? ""
                                : ", by "
                                        + deadline.at().atZone(Deadline.LONDON).toLocalTime())
                        + ". " + deadline.link());
    }
}
