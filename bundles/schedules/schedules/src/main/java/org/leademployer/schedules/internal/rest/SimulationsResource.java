/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Simulation;
import org.leademployer.schedules.Simulations;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Simulations of variants over the real book, below the path of their schedule. */
@Component(service = RestResource.class)
@Path("schedules/{schedule}/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "simulations", description = "Variants that nobody has adopted, run over the real book")
@Permitted(Permission.SIMULATE_SCHEDULES)
public final class SimulationsResource implements RestResource {

    private static final String ID = "{simulation: [^/.]+}";
    private static final String CSV = "text/csv";
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAXIMUM_LIMIT = 1000;

    private final Simulations simulations;

    @Activate
    public SimulationsResource(@Reference Simulations simulations) {
        this.simulations = simulations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Permission.SIMULATE_SCHEDULES)
    @Operation(
            operationId = "simulateVariant",
            summary = "Simulate a variant",
            description = "In the place of whatever decides today, for every contract of a node and all below it, over"
                    + " the whole period. Writes nothing but its own report. One simulation runs at a time; the"
                    + " others wait (SCH-6).")
    @ApiResponse(
            responseCode = "202",
            description = "Accepted; follow it there",
            headers = @Header(name = "Location", description = "Where the simulation is", schema = @Schema()),
            content = @Content(schema = @Schema(implementation = SimulationView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1); reversed dates (SCH-10)")
    @ApiResponse(responseCode = "403", description = "not-allowed at that node (X-3)")
    @ApiResponse(responseCode = "409", description = "variant-not-deployed (SCH-4); no-book (SCH-6)")
    @ApiResponse(responseCode = "422", description = "period-too-long (SCH-6)")
    @ApiResponse(responseCode = "429", description = "simulations-full (SCH-6)")
    public Response start(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            SimulationBody body,
            @Context UriInfo at) {
        SimulationBody.Asked asked = SimulationBody.read(Schedules.read(schedule), body);
        Simulation simulation = simulations.start(asked.variant(), asked.region(), asked.period());
        return Response.accepted(SimulationView.of(simulation))
                .location(at.getAbsolutePathBuilder().path(simulation.id()).build())
                .build();
    }

    @GET
    @Operation(
            operationId = "listSimulations",
            summary = "List simulations",
            description = "Of a schedule, newest first, without their reports; of those nodes at which the caller may"
                    + " simulate.")
    @ApiResponse(responseCode = "200", description = "The simulations; none where there is none")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    public List<SimulationView> list(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            @Parameter(description = "At most so many, 1 to 1000; 20 where nothing is said") @QueryParam("limit")
                    String limit) {
        int most = limit == null ? DEFAULT_LIMIT : Problems.read("limit", limit, SimulationsResource::readLimit);
        return simulations.newest(Schedules.read(schedule), most).stream()
                .map(SimulationView::of)
                .toList();
    }

    @GET
    @Path(ID)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "readSimulation",
            summary = "Read a simulation",
            description = "How far it has come and, once it is done, its report: money by payer today, then and the"
                    + " difference, the biggest movers and why, the contracts that could not be computed, and the"
                    + " basis of it all (SCH-5, SCH-6). Where text/csv is preferred, the same as at the path that ends"
                    + " in .csv.")
    @ApiResponse(
            responseCode = "200",
            description = "The simulation",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = SimulationView.class)),
                @Content(mediaType = CSV, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "simulation-not-done (SCH-6), where CSV is preferred")
    public Response read(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            @Parameter(description = "Its id") @PathParam("simulation") String simulation,
            @Context HttpHeaders headers) {
        return prefersCsv(headers.getAcceptableMediaTypes())
                ? csv(schedule, simulation)
                : Response.ok(SimulationView.of(require(schedule, simulation)), MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    @GET
    @Path(ID + ".csv")
    @Produces({CSV, MediaType.WILDCARD})
    @Operation(
            operationId = "downloadSimulation",
            summary = "Download the money by payer as CSV",
            description = "Texts that a spreadsheet would take for a formula begin with an apostrophe.")
    @ApiResponse(responseCode = "200", description = "payer,today,then,difference; the last row is the total")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "simulation-not-done (SCH-6)")
    public Response csv(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            @Parameter(description = "Its id") @PathParam("simulation") String simulation) {
        Simulation done = requireDone(schedule, simulation);
        return Response.ok(
                        SimulationCsv.of(done.report()), MediaType.valueOf(CSV).withCharset("UTF-8"))
                .header("Content-Disposition", "attachment; filename=\"simulation-" + done.id() + ".csv\"")
                .build();
    }

    @GET
    @Path(ID + "/report")
    @Produces({MediaType.TEXT_HTML, MediaType.WILDCARD})
    @Operation(
            operationId = "readSimulationReport",
            summary = "Read the report as a page to print",
            description = "One page with a chart, the table, movers, gaps and the basis; it needs nothing from"
                    + " elsewhere, and runs nothing.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "simulation-not-done (SCH-6)")
    public Response report(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            @Parameter(description = "Its id") @PathParam("simulation") String simulation) {
        return Response.ok(
                        SimulationPage.of(requireDone(schedule, simulation)),
                        MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    @DELETE
    @Path(ID)
    @Permitted(Permission.SIMULATE_SCHEDULES)
    @Operation(
            operationId = "cancelSimulation",
            summary = "Cancel a simulation",
            description = "One that waits or runs.")
    @ApiResponse(responseCode = "200", description = "The simulation, cancelled")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "simulation-ended (SCH-6)")
    public SimulationView cancel(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            @Parameter(description = "Its id") @PathParam("simulation") String simulation) {
        require(schedule, simulation);
        return SimulationView.of(simulations.cancel(simulation));
    }

    /** Whoever takes anything gets JSON. @param acceptable what is liked best first */
    static boolean prefersCsv(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.valueOf(CSV))) {
                return true;
            }
        }
        return false;
    }

    private Simulation require(String schedule, String id) {
        String read = Schedules.read(schedule);
        return simulations
                .find(id)
                .filter(found -> found.variant().schedule().equals(read))
                .orElseThrow(() -> Problems.notFound("simulation", id)
                        .withRule("SCH-6")
                        .withNext("List those of a schedule with GET /api/v1/schedules/" + read + "/simulations.")
                        .toException());
    }

    private Simulation requireDone(String schedule, String id) {
        Simulation found = require(schedule, id);
        if (found.report() == null) {
            throw Problem.of(
                            "simulation-not-done",
                            409,
                            "The simulation has no report",
                            "Simulation " + id + " is " + found.state().name().toLowerCase(Locale.ROOT) + ".")
                    .withRule("SCH-6")
                    .withNext("Read the simulation itself: it says how far it has come, or why it ended.")
                    .toException();
        }
        return found;
    }

    private static int readLimit(String text) {
        int limit;
        try {
            limit = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
        if (limit < 1 || limit > MAXIMUM_LIMIT) {
            throw new IllegalArgumentException("lies between 1 and " + MAXIMUM_LIMIT);
        }
        return limit;
    }
}
