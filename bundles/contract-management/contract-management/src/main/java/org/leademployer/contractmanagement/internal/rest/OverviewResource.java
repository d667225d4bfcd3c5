/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.Overview;
import org.leademployer.contractmanagement.Overviews;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How a contract stands today (CON-5). */
@Component(service = RestResource.class)
@Path("contract-management/{contract}/overview")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class OverviewResource implements RestResource {

    private final Overviews overviews;
    private final Kpis kpis;

    @Activate
    public OverviewResource(@Reference Overviews overviews, @Reference Kpis kpis) {
        this.overviews = overviews;
        this.kpis = kpis;
    }

    @GET
    @Operation(
            operationId = "readContractOverview",
            summary = "How a contract stands",
            description = "Its colour with every reason, what is open, and what is due next.")
    @ApiResponse(responseCode = "200", description = "The overview")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Overview read(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return overviews.of(contract);
    }

    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "readContractOverviewPage",
            summary = "The overview as a page to print",
            description =
                    "With a picture of the indicators that can be read in black and white; it needs nothing from elsewhere.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public String page(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return OverviewPage.of(overviews.of(contract), kpis.performance(contract));
    }
}
