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
import javax.ws.rs.core.MediaType;
import org.leademployer.deadlines.DeadlineQuery;
import org.leademployer.deadlines.Deadlines;
import org.leademployer.deadlines.OpenDeadline;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is due, as a list. */
@Component(service = RestResource.class)
@Path("deadlines")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "deadlines", description = "Deadlines of all domains in one list and one calendar")
@Permitted(Permission.READ_DEADLINES)
public final class DeadlinesResource implements RestResource {

    private final Deadlines deadlines;

    @Activate
    public DeadlinesResource(@Reference Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GET
    @Operation(
            operationId = "listDeadlines",
            summary = "List what is due",
            description =
                    "Of all domains: overdue first, then by when it is due. Of each the caller may read what it is"
                            + " about, at its node (X-3, X-4).")
    @ApiResponse(responseCode = "200", description = "A page; `next` names the one after it")
    @ApiResponse(responseCode = "400", description = "invalid-input (X-4); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<DeadlineView> list(
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
                    String overdue,
            @Parameter(description = "The `next` of the page before") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 500; 100 when absent") @QueryParam("limit") String limit) {
        Page<OpenDeadline> page = deadlines.list(
                DeadlineQuery.read(region, role, domain, until, overdue), PageRequest.read(after, limit, 100, 500));
        return new Page<>(page.items().stream().map(DeadlineView::of).toList(), page.next());
    }
}
