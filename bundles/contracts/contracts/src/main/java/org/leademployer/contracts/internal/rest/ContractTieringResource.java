/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.contracts.Contract;
import org.leademployer.contracts.Contracts;
import org.leademployer.contracts.record.ContractRecords;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tier of a contract from its assessment (CON-13). */
@Component(service = RestResource.class)
@Path("contracts/{contract}/tiering")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts of lead employers: record, schedules, pins, start")
@Permitted(Permission.CHANGE_CONTRACTS)
public final class ContractTieringResource implements RestResource {

    private final ContractRecords records;
    private final Contracts contracts;

    @Activate
    public ContractTieringResource(@Reference ContractRecords records, @Reference Contracts contracts) {
        this.records = records;
        this.contracts = contracts;
    }

    @POST
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "tierContract",
            summary = "Take the tier from the tiering assessment",
            description =
                    "Of the assessment about this contract that was completed last. There is no body. From then on no"
                            + " tier is typed in (CON-13).")
    @ApiResponse(
            responseCode = "200",
            description = "The contract",
            content = @Content(schema = @Schema(implementation = ContractView.class)))
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "not-assessed (CON-13); contract-changed")
    @ApiResponse(responseCode = "503", description = "assessments-not-available (CON-13)")
    public Response tier(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        Contract tiered = records.tier(contract);
        return Response.ok(ContractView.of(tiered, contracts.gaps(tiered).size()))
                .header("ETag", ReadVersion.tag(tiered.version()))
                .build();
    }
}
