/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Overview;
import org.leademployer.schedules.Variants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is deployed, what was refused, and who holds what, over REST. */
@Component(service = RestResource.class)
@Path("schedules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedules", description = "Regional variants of schedules 6, 8 and 10: deployed, compared, used")
@Permitted(Permission.READ_SCHEDULES)
public final class SchedulesResource implements RestResource {

    private final Variants variants;
    private final Overview overview;

    @Activate
    public SchedulesResource(@Reference Variants variants, @Reference Overview overview) {
        this.variants = variants;
        this.overview = overview;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Path("{schedule}/variants")
    @Operation(
            operationId = "listVariants",
            summary = "List the variants of a schedule",
            description = "Those that are deployed now, by region, newest version first (SCH-1).")
    @ApiResponse(responseCode = "200", description = "The variants; none where there is none")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    public List<VariantView> variants(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule) {
        return variants.deployed(Schedules.read(schedule)).stream()
                .flatMap(one ->
                        variants.containment(one.id()).map(containment -> VariantView.of(one, containment)).stream())
                .toList();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Path("{schedule}/variants/refused")
    @Operation(
            operationId = "listRefused",
            summary = "List what was refused",
            description =
                    "Figures files and bundles for the schedule that lie there and were not taken, with everything that"
                            + " is wrong with them (SCH-2); those for the caller's own nodes, above and below. Those of"
                            + " which not even the node could be known are shown to national administrators (X-3).")
    @ApiResponse(responseCode = "200", description = "The files and bundles; none where nothing was refused")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    public List<RefusedView> refused(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule) {
        String read = Schedules.read(schedule);
        return variants.refused().stream()
                .filter(refused ->
                        refused.schedule() == null || refused.schedule().equals(read))
                .map(RefusedView::of)
                .toList();
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Path("{schedule}/pins")
    @Operation(
            operationId = "listPins",
            summary = "List which contract holds which version",
            description =
                    "With whether the contract can calculate by it now, and if not, why; contracts that the caller may"
                            + " not read are left out (SCH-3, SCH-4).")
    @ApiResponse(responseCode = "200", description = "The pins, by reference and day")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    public List<PinView> pins(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule) {
        return overview.pins(Schedules.read(schedule)).stream().map(PinView::of).toList();
    }
}
