/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.employment.PlacementColumn;
import org.leademployer.employment.PlacementQuarantine;
import org.leademployer.employment.QuarantineQuery;
import org.leademployer.employment.QuarantinedPlacement;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.imports.CsvLine;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rows in quarantine over REST. */
@Path("placements/quarantine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "placements", description = "Trainees' placements: import, quarantine, lists")
@Component(service = RestResource.class)
@Permitted(Permission.SUBMIT_PLACEMENTS)
public final class PlacementQuarantineResource implements RestResource {

    private static final String CSV = "text/csv; charset=UTF-8";
    private static final String ALL = "ALL";

    private final PlacementQuarantine quarantine;

    @Activate
    public PlacementQuarantineResource(@Reference PlacementQuarantine quarantine) {
        this.quarantine = quarantine;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "listQuarantine",
            summary = "Submitted placements that were not taken, with all reasons",
            description =
                    "By import and line. A row is seen by who may submit placements at the node of its post, and by"
                            + " who submitted it. With Accept: text/csv the same as a file for a spreadsheet, in which nothing is run"
                            + " as a formula; go on behind the last id in it (EMP-5).")
    @ApiResponse(
            responseCode = "200",
            description = "The rows",
            content = @Content(schema = @Schema(implementation = QuarantinePage.class)))
    public Response list(
            @Context HttpHeaders headers,
            @Parameter(description = "of this import only") @QueryParam("import") String importId,
            @Parameter(description = "OPEN, RESOLVED, DISCARDED or ALL; OPEN when absent") @QueryParam("state")
                    String state,
            @Parameter(description = "begin behind the row with this id") @QueryParam("after") String after,
            @Parameter(description = "at most so many, 1 to 1000, 100 when absent") @QueryParam("limit") String limit) {
        int most = Limit.read(limit);
        List<QuarantinedPlacement> found =
                quarantine.list(new QuarantineQuery(importId, state(state), after, most + 1));
        boolean more = found.size() > most;
        List<QuarantinedPlacement> page = more ? found.subList(0, most) : found;
        return wantsCsv(headers.getAcceptableMediaTypes())
                ? Response.ok(csv(page), CSV).build()
                : Response.ok(
                                new QuarantinePage(
                                        page, more ? found.get(most - 1).id() : null),
                                MediaType.APPLICATION_JSON)
                        .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readQuarantinedRow", summary = "One row in quarantine")
    @ApiResponse(responseCode = "200", description = "The row")
    @ApiResponse(responseCode = "404", description = "not-found: there is none, or none that the caller sees")
    public QuarantinedPlacement get(@PathParam("id") String id) {
        return quarantine.get(id);
    }

    @PUT
    @Permitted(Permission.SUBMIT_PLACEMENTS)
    @Path("{id}")
    @Operation(
            operationId = "mendQuarantinedRow",
            summary = "Changes fields of a row in quarantine",
            description =
                    "The row stays in quarantine until it is replayed; the answer says what is still wrong with it in"
                            + " itself.")
    @ApiResponse(responseCode = "200", description = "The row as it now stands")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "row-settled: it waits no more")
    public QuarantinedPlacement mend(@PathParam("id") String id, MendedRow changes) {
        return quarantine.mend(id, changes.cells() == null ? Map.of() : changes.cells());
    }

    @POST
    @Permitted(Permission.SUBMIT_PLACEMENTS)
    @Path("replay")
    @Operation(
            operationId = "replayQuarantinedRows",
            summary = "Submits rows in quarantine again, as they now stand",
            description =
                    "By their ids, up to 1000, or all of an import. They are taken together as if they came in one file;"
                            + " what is still wrong stays, with its present reasons (EMP-5).")
    @ApiResponse(responseCode = "200", description = "What became of them")
    @ApiResponse(responseCode = "404", description = "not-found: names every id that there is not; nothing was taken")
    public ImportReport replay(ReplayRequest request) {
        if ((request.ids() == null) == (request.importId() == null)) {
            throw Problems.invalidInput(
                            "Nothing was changed.",
                            List.of(new Problem.Fault(null, "ids", "is required, or importId in its place")))
                    .toException();
        }
        return request.ids() == null ? quarantine.replayImport(request.importId()) : quarantine.replay(request.ids());
    }

    @POST
    @Permitted(Permission.SUBMIT_PLACEMENTS)
    @Path("{id}/discard")
    @Operation(
            operationId = "discardQuarantinedRow",
            summary = "Settles a row that is not to be taken",
            description = "Its content is deleted; the same row coming again stays discarded.")
    @ApiResponse(responseCode = "200", description = "The row")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "row-settled: it waits no more")
    public QuarantinedPlacement discard(@PathParam("id") String id, DiscardRequest request) {
        return quarantine.discard(id, request.reason());
    }

    /** What is asked for first; JSON for who takes anything. */
    private static boolean wantsCsv(List<MediaType> accepted) {
        for (MediaType type : accepted) {
            if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (type.isCompatible(MediaType.valueOf(CSV))) {
                return true;
            }
        }
        return false;
    }

    private static String csv(List<QuarantinedPlacement> rows) {
        return Stream.concat(Stream.of(CsvLine.of(header())), rows.stream().map(row -> CsvLine.of(line(row))))
                .collect(Collectors.joining());
    }

    private static QuarantinedPlacement.State state(String text) {
        if (text == null) {
            return QuarantinedPlacement.State.OPEN;
        }
        return ALL.equalsIgnoreCase(text) ? null : Problems.read("state", text, PlacementQuarantineResource::named);
    }

    private static QuarantinedPlacement.State named(String text) {
        try {
            return QuarantinedPlacement.State.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("is none of OPEN, RESOLVED, DISCARDED, ALL", e);
        }
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(List.of("Id", "Import", "Line", "State", "Region", "Faults"));
        Arrays.stream(PlacementColumn.values()).map(PlacementColumn::title).forEach(header::add);
        return header;
    }

    private static List<String> line(QuarantinedPlacement row) {
        List<String> cells = new ArrayList<>();
        cells.add(row.id());
        cells.add(row.importId());
        cells.add(String.valueOf(row.line()));
        cells.add(row.state().name());
        cells.add(row.region() == null ? null : row.region().slug());
        cells.add(row.faults().stream()
                .map(fault -> (fault.field() == null ? "" : fault.field() + ": ") + fault.reason())
                .collect(Collectors.joining("; ")));
        Arrays.stream(PlacementColumn.values())
                .map(column -> row.cells().get(column.title()))
                .forEach(cells::add);
        return cells;
    }
}
