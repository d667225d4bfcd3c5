/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.fitness.FitnessRouting;
import org.leademployer.fitness.RefusedRouting;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How concerns are routed, and by what. */
@Component(service = RestResource.class)
@Path("fitness")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "fitness", description = "Fitness to practise: routing of concerns, cases, time limits")
@Permitted(Permission.READ_DEFINITIONS)
public final class RoutingResource implements RestResource {

    private final FitnessRouting routing;
    private final Geography geography;
    private final Clock clock;

    @Activate
    public RoutingResource(@Reference FitnessRouting routing, @Reference Geography geography, @Reference Clock clock) {
        this.routing = routing;
        this.geography = geography;
        this.clock = clock;
    }

    @POST
    @Path("route")
    @Permitted(Permission.READ_CASES)
    @Operation(
            operationId = "routeConcern",
            summary = "Route a concern",
            description =
                    "Who leads, manages the case, is told and does what by when, and whether it may come to a referral"
                            + " to the regulator; by the table or the rules of the nearest node that has any. No case is"
                            + " needed and nothing is kept (FTP-2).")
    @ApiResponse(responseCode = "200", description = "The route")
    @ApiResponse(responseCode = "400", description = "invalid-input (FTP-2), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(
            responseCode = "409",
            description = "no-routing (FTP-2), no-time-limits (FTP-6): none is in force that day")
    @ApiResponse(
            responseCode = "502",
            description = "routing-failed, routing-impossible (SCH-8): a region's rules misbehave")
    public RouteView route(RouteRequest request) {
        return RouteView.of(routing.route(RouteRequest.given(request).read()));
    }

    @GET
    @Path("routings")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listFitnessRoutings",
            summary = "List routings",
            description =
                    "Tables and bundles with rules, every version, by region (SCH-1). What a table says is read under"
                            + " definitions, kind fitness-routing.")
    @ApiResponse(responseCode = "200", description = "By region")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<RoutingView> routings() {
        return routing.routings().stream().map(RoutingView::of).toList();
    }

    @GET
    @Path("routings/refused")
    @Operation(
            operationId = "listRefusedFitnessRoutings",
            summary = "List routings and time limits that were refused",
            description = "With everything that is wrong with each, and the rule that it breaks (FTP-1, FTP-2, FTP-4).")
    @ApiResponse(responseCode = "200", description = "Files and bundles")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<RefusedRouting> refused() {
        return routing.refused();
    }

    @GET
    @Path("time-limits")
    @Operation(
            operationId = "listFitnessTimeLimits",
            summary = "List time limits",
            description = "Every policy that is deployed; with a region the one in force there (FTP-6).")
    @ApiResponse(responseCode = "200", description = "By region and version")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "409", description = "no-time-limits (FTP-6)")
    public List<TimeLimitsView> timeLimits(
            @Parameter(description = "Only what is in force at this node", example = "north-east") @QueryParam("region")
                    String region,
            @Parameter(description = "On which day; today when left out") @QueryParam("on") String on) {
        InputFields fields = new InputFields();
        Region node = fields.optional("region", region, Region::new);
        LocalDate day = fields.optionalDate("on", on);
        fields.refuse("Nothing was read.", "FTP-6");
        if (node == null) {
            return routing.timeLimits().stream()
                    .filter(policy -> day == null || policy.isInForce(day))
                    .map(TimeLimitsView::of)
                    .toList();
        }
        return List.of(TimeLimitsView.of(
                routing.timeLimits(geography.require(node).region(), day == null ? LocalDate.now(clock) : day)));
    }
}
