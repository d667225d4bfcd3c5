/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.record.ContractRecord;
import org.leademployer.contracts.record.ContractRecords;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The record of a contract by its six core principles (CON-5). */
@Component(service = RestResource.class)
@Path("contracts/{contract}/principles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts of lead employers: record, schedules, pins, start")
@Permitted(Permission.READ_CONTRACTS)
public final class ContractRecordResource implements RestResource {

    private final ContractRecords records;

    @Activate
    public ContractRecordResource(@Reference ContractRecords records) {
        this.records = records;
    }

    @GET
    @Operation(
            operationId = "readContractRecord",
            summary = "Read the record of a contract by principle",
            description =
                    "Performance, risk, financial performance, contractor, change, documentation: what is there, and"
                            + " what is missing (CON-5).")
    @ApiResponse(responseCode = "200", description = "The six principles")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ContractRecord read(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return records.read(contract);
    }
}
