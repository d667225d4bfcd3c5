/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Containment;
import org.leademployer.schedules.Releases;
import org.leademployer.schedules.spi.VariantId;
import org.leademployer.schedules.spi.VariantVersion;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The way out of quarantine, over REST. */
@Component(service = RestResource.class)
@Path("schedules/{schedule}/variants/{region}:{version}/release")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedules", description = "Regional variants of schedules 6, 8 and 10: deployed, compared, used")
@Permitted(Permission.OPERATE_SCHEDULES)
public final class ReleasesResource implements RestResource {

    private final Releases releases;

    @Activate
    public ReleasesResource(@Reference Releases releases) {
        this.releases = releases;
    }

    @POST
    @Permitted(Permission.OPERATE_SCHEDULES)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "releaseVariant",
            summary = "Release a variant",
            description =
                    "Lets it be called again that is not called because it failed too often. There is no body (SCH-8).")
    @ApiResponse(responseCode = "200", description = "It is called again")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "409", description = "variant-not-deployed (SCH-4)")
    public Containment release(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule,
            @Parameter(description = "Node of the geography", example = "north-west") @PathParam("region")
                    String region,
            @Parameter(description = "Version", example = "1.0.0") @PathParam("version") String version) {
        return releases.release(new VariantId(
                Schedules.read(schedule),
                Problems.read("region", region, Region::new),
                Problems.read("version", version, VariantVersion::parse)));
    }
}
