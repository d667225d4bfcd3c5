/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.change.ChangeControl;
import org.leademployer.contracts.change.ExtensionPlan;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** When a contract is renewed, and what is due before (CON-10). */
@Component(service = RestResource.class)
@Path("contracts/{contract}/extensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contract changes", description = "Schedule 9: how terms of signed contracts change")
@Permitted(Permission.READ_CONTRACTS)
public final class ContractExtensionsResource implements RestResource {

    private final ChangeControl changes;

    @Activate
    public ContractExtensionsResource(@Reference ChangeControl changes) {
        this.changes = changes;
    }

    @GET
    @Operation(
            operationId = "readExtensions",
            summary = "Read when a contract is renewed, and what is due by when",
            description = "A board reviews not later than 12 months before; it is warned at 18 (CON-10).")
    @ApiResponse(responseCode = "200", description = "The dates, and the extensions so far")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-signed (CON-9)")
    public ExtensionsView read(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return ExtensionsView.of(changes.extensions(contract));
    }

    /** The renewal of a contract. */
    @Schema(name = "Extensions")
    record ExtensionsView(
            String contractId,
            @Schema(type = "string", format = "date", description = "When the term ends") LocalDate renewalOn,
            @Schema(type = "string", format = "date") LocalDate signedEnd,
            @Schema(type = "string", format = "date", description = "To which it may be extended") LocalDate latestEnd,
            @Schema(type = "string", format = "date") LocalDate warnFrom,
            @Schema(type = "string", format = "date", description = "The last day on which a board may review it")
                    LocalDate reviewBy,
            ExtensionPlan.Status status,
            String policy,
            List<ChangeView.Line> extensions) {

        static ExtensionsView of(ExtensionPlan plan) {
            return new ExtensionsView(
                    plan.contractId(),
                    plan.renewalOn(),
                    plan.signedEnd(),
                    plan.latestEnd(),
                    plan.warnFrom(),
                    plan.reviewBy(),
                    plan.status(),
                    plan.policy(),
                    plan.extensions().stream().map(ChangeView.Line::of).toList());
        }
    }
}
