/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.catalogue.ContractServices;
import org.leademployer.contracts.catalogue.ServiceCatalogue;
import org.leademployer.contracts.catalogue.ServiceComparison;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The service catalogue, and contracts side by side by it (CON-14). */
@Component(service = RestResource.class)
@Path("service-catalogue")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service catalogue", description = "What lead employers do, and what each contract takes of it")
@Permitted(Permission.READ_CONTRACTS)
public final class ServiceCatalogueResource implements RestResource {

    private final ContractServices services;

    @Activate
    public ServiceCatalogueResource(@Reference ContractServices services) {
        this.services = services;
    }

    @GET
    @Operation(
            operationId = "readServiceCatalogue",
            summary = "Read the service catalogue",
            description = "As it is in force at a node, of the country where none is named (CON-14).")
    @ApiResponse(responseCode = "200", description = "The catalogue")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "404", description = "no-catalogue (CON-14)")
    public CatalogueView read(
            @Parameter(description = "A node", example = "north-west") @QueryParam("region") String region,
            @Parameter(description = "A day", example = "2021-10-01") @QueryParam("on") String on) {
        Definition<ServiceCatalogue> catalogue = services.catalogue(region(region), day(on));
        return new CatalogueView(
                catalogue.id().toString(),
                catalogue.title(),
                catalogue.source(),
                catalogue.content().services());
    }

    @GET
    @Path("comparison")
    @Operation(
            operationId = "compareServices",
            summary = "Compare signed contracts service by service",
            description = "Of a node and all below it, the first 100 by reference (CON-14).")
    @ApiResponse(responseCode = "200", description = "Service by service what each contract says")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "404", description = "no-catalogue (CON-14)")
    public ComparisonList compare(
            @Parameter(description = "A node", example = "north-west") @QueryParam("region") String region,
            @Parameter(description = "A day", example = "2021-10-01") @QueryParam("on") String on) {
        return new ComparisonList(services.compare(region(region), day(on)));
    }

    private static Region region(String text) {
        return text == null ? null : Problems.read("region", text, Region::new);
    }

    private static LocalDate day(String text) {
        return text == null ? null : Problems.readDate("on", text);
    }

    /** The catalogue. */
    record CatalogueView(String id, String title, String source, List<ServiceCatalogue.Service> services) {}

    /** Contracts side by side. */
    record ComparisonList(List<ServiceComparison> items) {}
}
