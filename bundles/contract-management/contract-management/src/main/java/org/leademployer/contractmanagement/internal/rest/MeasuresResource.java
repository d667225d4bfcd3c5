/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.contractmanagement.Kpis;
import org.leademployer.contractmanagement.Measure;
import org.leademployer.contractmanagement.Performance;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What was counted (CON-6). */
@Component(service = RestResource.class)
@Path("contract-management/{contract}/measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class MeasuresResource implements RestResource {

    private final Kpis kpis;

    @Activate
    public MeasuresResource(@Reference Kpis kpis) {
        this.kpis = kpis;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listMeasures",
            summary = "List the months of every indicator",
            description = "One line for each month and indicator, measured or not. With Accept: text/csv a table.")
    @ApiResponse(responseCode = "200", description = "By indicator and month")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Performance.Line> list(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return kpis.performance(contract).indicators().stream()
                .flatMap(one -> one.months().stream())
                .toList();
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Operation(
            operationId = "recordMeasure",
            summary = "Record or correct a measure",
            description =
                    "Numerator and denominator of a month that is over. A correction needs a reason; what stood there stays in the history. The same twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "The measure, with its colour by the set in force in that month")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-kpi-set (CON-6); measure-recorded (CON-6)")
    public Measure measure(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            Kpis.MeasureInput request) {
        return kpis.measure(contract, Bodies.given(request));
    }

    @POST
    @Permitted(Permission.MANAGE_CONTRACTS)
    @Path("import")
    @Consumes("text/csv")
    @Operation(
            operationId = "importMeasures",
            summary = "Take over a CSV file of measures",
            description =
                    "Columns Indicator, Month, Numerator, Denominator and, optionally, Reason. The whole file or nothing; the same file twice changes nothing.")
    @ApiResponse(responseCode = "200", description = "What it did")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "422", description = "import-refused (CON-6) with line and column of every fault")
    public ImportReport take(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract, InputStream csv) {
        return kpis.importMeasures(contract, csv);
    }

    @GET
    @Path("{indicator}/{month}")
    @Operation(
            operationId = "readMeasureHistory",
            summary = "Read every entry of a month",
            description = "The first first; the last counts.")
    @ApiResponse(responseCode = "200", description = "Entries")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<Measure> history(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @PathParam("indicator") String indicator,
            @Parameter(description = "The month, 2022-04") @PathParam("month") String month) {
        return kpis.history(contract, indicator, month);
    }
}
