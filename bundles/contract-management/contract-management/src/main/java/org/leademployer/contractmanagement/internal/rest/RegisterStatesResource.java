/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contractmanagement.RegisterEntry;
import org.leademployer.contractmanagement.Registers;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The table of states of risks, issues and disputes (CON-7). */
@Component(service = RestResource.class)
@Path("contract-management/register-states")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class RegisterStatesResource implements RestResource {

    private final Registers register;

    @Activate
    public RegisterStatesResource(@Reference Registers register) {
        this.register = register;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listRegisterStates",
            summary = "The table of states",
            description = "Every move of risks, issues and disputes, and who may make it.")
    @ApiResponse(responseCode = "200", description = "Transitions")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<RegisterEntry.Transition> list() {
        return register.transitions();
    }
}
