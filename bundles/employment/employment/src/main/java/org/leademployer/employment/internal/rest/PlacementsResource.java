/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.employment.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.employment.Employment;
import org.leademployer.employment.PlacementQuery;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Placements over REST. Says of a trainee no more than the platform's own id. */
@Path("placements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "placements", description = "Trainees' placements: import, quarantine, lists")
@Component(service = RestResource.class)
@Permitted(Permission.READ_PLACEMENTS)
public final class PlacementsResource implements RestResource {

    private final Employment employment;

    @Activate
    public PlacementsResource(@Reference Employment employment) {
        this.employment = employment;
    }

    @GET
    @Operation(
            operationId = "listPlacements",
            summary = "Approved placements of a region and all below it with a day in a period")
    public PlacementPage placements(
            @Parameter(description = "a node of the geography; the whole country when absent") @QueryParam("region")
                    String region,
            @Parameter(description = "first day") @QueryParam("from") String from,
            @Parameter(description = "last day, included") @QueryParam("to") String to,
            @Parameter(description = "skip so many; 0 when absent") @QueryParam("after") String after,
            @Parameter(description = "at most so many, 1 to 1000, 100 when absent") @QueryParam("limit") String limit) {
        int skipped =
                after == null ? 0 : Problems.read("after", after, text -> Limit.number(text, 0, Integer.MAX_VALUE));
        int most = Limit.read(limit);
        List<PlacementView> found = employment
                .readable(new PlacementQuery(
                        region == null ? Region.NATIONAL : Problems.read("region", region, Region::new),
                        Set.of(),
                        Problems.readPeriod(from, to)))
                .stream()
                .skip(skipped)
                .limit(most + 1L)
                .map(PlacementView::of)
                .toList();
        boolean more = found.size() > most;
        return new PlacementPage(more ? found.subList(0, most) : found, more ? String.valueOf(skipped + most) : null);
    }

    @GET
    @Path("without-ni-number")
    @Operation(
            operationId = "listTraineesWithoutNiNumber",
            summary = "Trainees held back from payroll because no NI number is known",
            description =
                    "The platform's ids of trainees with a placement at a node where the caller may read placements. A"
                            + " missing NI number does not stop the record; submit a row with it to end the hold (EMP-5).")
    public TraineePage withoutNiNumber(
            @Parameter(description = "begin behind this id") @QueryParam("after") String after,
            @Parameter(description = "at most so many, 1 to 1000, 100 when absent") @QueryParam("limit") String limit) {
        int most = Limit.read(limit);
        List<String> found = employment.withoutNiNumber(after, most + 1);
        return found.size() > most
                ? new TraineePage(found.subList(0, most), found.get(most - 1))
                : new TraineePage(found, null);
    }

    @POST
    @Permitted(Permission.SUBMIT_PLACEMENTS)
    @Path("import")
    @Consumes("text/csv")
    @Operation(
            operationId = "importPlacements",
            summary = "Takes over a CSV file of placements",
            description = "The national upload columns Surname, GMC Number, National Post Number, Date From, Date To,"
                    + " Placement Type, Placement Status, Site, WTE, Grade, with Funding Kind, and where there is no GMC"
                    + " number one of GDC Number, UKPHR Number, NTN; NI Number may be given. Right rows are taken, the others"
                    + " go to quarantine with all that is wrong with them, in one transaction; the same file twice changes"
                    + " nothing (EMP-5). No trainee may have more than 1.00 WTE on a day: every row of the file that is"
                    + " involved goes to quarantine (EMP-2). At most 64 MB, 1000000 rows, 100 columns, 32768 characters in a"
                    + " cell.")
    @ApiResponse(
            responseCode = "200",
            description = "What the import did; quarantinedRows tells what was not taken, and why")
    @ApiResponse(
            responseCode = "422",
            description = "import-refused: no CSV, another header, or beyond a limit, with the line; nothing was taken")
    public ImportReport importPlacements(InputStream csv) {
        return employment.importPlacements(csv);
    }
}
