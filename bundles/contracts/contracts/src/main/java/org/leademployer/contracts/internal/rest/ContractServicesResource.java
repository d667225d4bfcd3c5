/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.contracts.catalogue.ContractServices;
import org.leademployer.contracts.catalogue.ServiceChoice;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which services of the catalogue a contract takes (CON-14). */
@Component(service = RestResource.class)
@Path("contracts/{contract}/services")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "service catalogue", description = "What lead employers do, and what each contract takes of it")
@Permitted(Permission.READ_CONTRACTS)
public final class ContractServicesResource implements RestResource {

    private final ContractServices services;

    @Activate
    public ContractServicesResource(@Reference ContractServices services) {
        this.services = services;
    }

    @GET
    @Operation(
            operationId = "listContractServices",
            summary = "List the services that a contract takes",
            description = "On a day, or today; of a draft those that it is to take (CON-14).")
    @ApiResponse(responseCode = "200", description = "The services, with deviations and reasons")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "404", description = "not-found")
    public ServiceList list(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "A day", example = "2021-10-01") @QueryParam("on") String on) {
        return new ServiceList(services.ofContract(contract, on == null ? null : Problems.readDate("on", on)));
    }

    @PUT
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Operation(
            operationId = "chooseContractServices",
            summary = "Say which services a draft takes",
            description = "Replaces what was said before. Once the contract is signed these are terms (CON-9, CON-14).")
    @ApiResponse(responseCode = "200", description = "The services")
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-14), with everything that is wrong")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "change-control-required (CON-9)")
    public ServiceList choose(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            ChangeRequests.Choose request) {
        if (request == null) {
            throw Problems.invalidField("body", "is required").toException();
        }
        return new ServiceList(services.choose(contract, request.read()));
    }

    /** Services of a contract. */
    record ServiceList(List<ServiceChoice> items) {}
}
