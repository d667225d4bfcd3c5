/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

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
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Comparisons;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Two variants side by side, over REST. */
@Component(service = RestResource.class)
@Path("schedules/{schedule}/compare")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "schedules", description = "Regional variants of schedules 6, 8 and 10: deployed, compared, used")
@Permitted(Permission.READ_SCHEDULES)
public final class ComparisonsResource implements RestResource {

    private final Comparisons comparisons;

    @Activate
    public ComparisonsResource(@Reference Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GET
    @Operation(
            operationId = "compareVariants",
            summary = "Compare two variants term by term",
            description =
                    "Every term that either has, by name. One that is pinned and not deployed any more comes out of"
                            + " the archive. As text/csv, one line for each term (SCH-6).")
    @ApiResponse(responseCode = "200", description = "Both variants and their terms")
    @ApiResponse(responseCode = "400", description = "invalid-input, with everything that is wrong")
    @ApiResponse(responseCode = "409", description = "variant-not-deployed (SCH-4), naming both where both are not")
    public ComparisonView compare(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            @Parameter(description = "Region and version", example = "north-west:1.0.0") @QueryParam("left")
                    String left,
            @Parameter(description = "Region and version", example = "national:1.0.0") @QueryParam("right")
                    String right) {
        String number = Schedules.read(schedule);
        VariantNames names = new VariantNames();
        VariantId one = names.read("left", number, left);
        VariantId other = names.read("right", number, right);
        names.refuse("Nothing was compared.");
        return ComparisonView.of(comparisons.compare(one, other));
    }
}
