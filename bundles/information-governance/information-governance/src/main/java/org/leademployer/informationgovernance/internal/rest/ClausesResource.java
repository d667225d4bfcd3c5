/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.informationgovernance.ClauseReport;
import org.leademployer.informationgovernance.Clauses;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether contracts answer the four clauses of IG-5. */
@Component(service = RestResource.class)
@Path("information-governance/clauses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "information governance",
        description =
                "Screening, impact assessments, sharing agreements, assurance, breaches and the register of processing")
@Permitted(Permission.READ_DATA_PROTECTION)
public final class ClausesResource implements RestResource {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final Clauses clauses;

    @Activate
    public ClausesResource(@Reference Clauses clauses) {
        this.clauses = clauses;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listClauses",
            summary = "List what contracts say about the protection of data",
            description =
                    "By reference: whether the schedule 10 that a contract has pinned answers all four clauses (IG-5).")
    @ApiResponse(responseCode = "200", description = "A page of contracts")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<ClauseReport> list(
            @Parameter(description = "Of this node and all below it; of all where it is left out") @QueryParam("region")
                    String region,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 100; 20 where nothing is said") @QueryParam("limit")
                    String limit) {
        return clauses.list(
                region == null ? Region.NATIONAL : Problems.read("region", region, Region::new),
                PageRequest.read(after, limit, USUAL, MOST));
    }

    @GET
    @Path("{contract}")
    @Operation(
            operationId = "readClauses",
            summary = "Read what a contract says about the protection of data",
            description = "Reporting of breaches, responsibility for fines, data at the end, measures (IG-5).")
    @ApiResponse(responseCode = "200", description = "The four clauses, or why the schedule answers none")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ClauseReport read(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return clauses.of(contract);
    }
}
