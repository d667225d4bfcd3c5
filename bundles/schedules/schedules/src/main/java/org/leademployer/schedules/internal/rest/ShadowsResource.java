/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Shadow;
import org.leademployer.schedules.Shadows;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Candidates that are computed beside pins, over all contracts. */
@Component(service = RestResource.class)
@Path("schedules/{schedule}/shadows")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "simulations", description = "Variants that nobody has adopted, run over the real book")
@Permitted(Permission.SIMULATE_SCHEDULES)
public final class ShadowsResource implements RestResource {

    private final Shadows shadows;

    @Activate
    public ShadowsResource(@Reference Shadows shadows) {
        this.shadows = shadows;
    }

    @GET
    @Operation(
            operationId = "listShadows",
            summary = "List candidates that are computed beside what contracts have pinned",
            description = "By contract; what they would have come to is read at the contract (SCH-6).")
    @ApiResponse(responseCode = "200", description = "The shadows; none where none is set")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    public List<ShadowView> list(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule) {
        return shadows.all(Schedules.read(schedule)).stream()
                .map(ShadowView::of)
                .toList();
    }

    /** A shadow, as REST shows it. */
    record ShadowView(String contractId, Object schedule, String region, String version, Instant setAt, String setBy) {
        static ShadowView of(Shadow shadow) {
            return new ShadowView(
                    shadow.contractId(),
                    Schedules.number(shadow.candidate().schedule()),
                    shadow.candidate().region().slug(),
                    shadow.candidate().version().toString(),
                    shadow.setAt(),
                    shadow.setBy());
        }
    }
}
