/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.Contracts;
import org.leademployer.informationgovernance.ContractProtocol;
import org.leademployer.informationgovernance.DataProtection;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The data protection protocol of a contract, below the contract's own path. */
@Component(service = RestResource.class)
@Path("contracts/{contract}/data-protection-protocol")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "data protection", description = "Breaches and protocols by the contract's pinned schedule 10")
public final class ProtocolResource implements RestResource {

    private final DataProtection dataProtection;
    private final Contracts contracts;

    @Activate
    public ProtocolResource(@Reference DataProtection dataProtection, @Reference Contracts contracts) {
        this.dataProtection = dataProtection;
        this.contracts = contracts;
    }

    @GET
    @Permitted(Permission.READ_DATA_PROTECTION)
    @Operation(
            operationId = "readProtocol",
            summary = "Read the data protection protocol of a contract",
            description =
                    "Reporting of breaches, fines, data at the end of the contract, measures, and who is controller or"
                            + " processor, by the schedule 10 in force today (IG-5).")
    @ApiResponse(responseCode = "200", description = "The protocol, and the id of the calculation that is kept")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "variant-not-deployed, variant-terms-changed (SCH-4)")
    @ApiResponse(responseCode = "502", description = "variant-failed, variant-impossible-result (SCH-8)")
    public ProtocolView protocol(@Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        ContractProtocol protocol = dataProtection.protocol(contract);
        return ProtocolView.of(contracts.require(protocol.calculation().contractId()), protocol);
    }
}
