/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.contractmanagement.Finance;
import org.leademployer.contractmanagement.FinancePosition;
import org.leademployer.contractmanagement.Payment;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cash requirements and payments of a contract (CON-8). */
@Component(service = RestResource.class)
@Path("contract-management/{contract}/finance")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "contract-management",
        description = "Running contracts: performance, risks and disputes, finance, mobilisation")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class FinanceResource implements RestResource {

    private final Finance finance;

    @Activate
    public FinanceResource(@Reference Finance finance) {
        this.finance = finance;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listFinancePositions",
            summary = "List monthly positions",
            description = "The last entry of each month, the last month first. With Accept: text/csv a table.")
    @ApiResponse(responseCode = "200", description = "Positions")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<FinancePosition> list(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract) {
        return finance.positions(contract);
    }

    @POST
    @Permitted(Permission.RECORD_CONTRACT_FINANCE)
    @Operation(
            operationId = "recordFinancePosition",
            summary = "Record a monthly position",
            description =
                    "The estimated cash requirement; once the month is over the actual, with an explanation where they differ by more than the policy tolerates. A correction needs a reason.")
    @ApiResponse(responseCode = "200", description = "The position")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "position-recorded (CON-8); estimate-missing (CON-8)")
    @ApiResponse(responseCode = "422", description = "difference-unexplained (CON-8)")
    public FinancePosition record(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            FinancePosition.Input request) {
        return finance.record(contract, Bodies.given(request));
    }

    @GET
    @Path("months/{month}")
    @Operation(
            operationId = "readFinanceMonth",
            summary = "Read one month",
            description = "Every entry, and the calculated charge beside them where charges can be calculated.")
    @ApiResponse(responseCode = "200", description = "The month")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Finance.MonthOfFinance month(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "The month, 2022-04") @PathParam("month") String month) {
        return finance.month(contract, month);
    }

    @GET
    @Path("payments")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listPayments",
            summary = "List payments",
            description = "By number, page by page. With Accept: text/csv a table.")
    @ApiResponse(responseCode = "200", description = "Payments")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Page<Payment> payments(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract,
            @Parameter(description = "The number after which the page begins") @QueryParam("after") String after,
            @Parameter(description = "1 to 500; 100 when left out") @QueryParam("limit") String limit) {
        return finance.payments(contract, PageRequest.read(after, limit, 100, 500));
    }

    @POST
    @Permitted(Permission.RECORD_CONTRACT_FINANCE)
    @Path("payments")
    @Operation(
            operationId = "recordPayment",
            summary = "Record a payment against delivery",
            description = "An advance or a loan is refused: there is no legal authority for it.")
    @ApiResponse(responseCode = "200", description = "The payment")
    @ApiResponse(responseCode = "400", description = "invalid-input, naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "422", description = "payment-type-refused (CON-8)")
    public Payment pay(
            @Parameter(description = "Id or reference") @PathParam("contract") String contract, Payment.Input request) {
        return finance.pay(contract, Bodies.given(request));
    }
}
