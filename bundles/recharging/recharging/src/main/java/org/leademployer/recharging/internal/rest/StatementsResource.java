/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.leademployer.recharging.Statement;
import org.leademployer.recharging.StatementQuery;
import org.leademployer.recharging.Statements;
import org.leademployer.recharging.internal.rest.StatementView.SheetView;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Statements of payers (FIN-3). */
@Component(service = RestResource.class)
@Path("recharging/statements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "statements", description = "Statements of payers, with lines")
@Permitted(Permission.READ_STATEMENTS)
public final class StatementsResource implements RestResource {

    private static final String STATEMENT = "Id of the statement";
    private static final int USUAL = 100;

    private final Statements statements;

    @Activate
    public StatementsResource(@Reference Statements statements) {
        this.statements = statements;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listStatements",
            summary = "List statements",
            description =
                    "The newest month first, then by payer, of the nodes where the caller may read statements (FIN-3).")
    @ApiResponse(responseCode = "200", description = "A page; `next` names the one after it")
    @ApiResponse(responseCode = "400", description = "invalid-input (FIN-3); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<StatementView> list(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "Only of this payer: HEE, LEAD_EMPLOYER or an ODS code", example = "RTD")
                    @QueryParam("payer")
                    String payer,
            @Parameter(description = "Only for this month", example = "2026-05") @QueryParam("month") String month,
            @Parameter(description = "Only DRAFT or ISSUED", example = "ISSUED") @QueryParam("status") String status,
            @Parameter(description = "The next of the page before") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 500; 100 when absent") @QueryParam("limit") String limit) {
        Page<Statement> page = statements.page(
                StatementQuery.read(region, payer, month, status),
                PageRequest.read(after, limit, USUAL, Statements.MOST));
        return new Page<>(page.items().stream().map(StatementView::of).toList(), page.next());
    }

    @GET
    @Path("{statement}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readStatement",
            summary = "Read a statement with its lines",
            description = "Its ETag is its version. As CSV, its lines (FIN-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The statement; its version in ETag",
            content = @Content(schema = @Schema(implementation = SheetView.class)))
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(@Parameter(description = STATEMENT) @PathParam("statement") String statement) {
        Statements.Sheet sheet = statements.require(statement);
        return tagged(SheetView.of(sheet), sheet.statement());
    }

    @POST
    @Path("{statement}/issue")
    @Permitted(Permission.ISSUE_STATEMENTS)
    @Operation(
            operationId = "issueStatement",
            summary = "Issue a statement",
            description =
                    "From then on it never changes; If-Match says which version was read. What comes later for its month"
                            + " stands on the statement of the next open month (FIN-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The statement; its version in ETag",
            content = @Content(schema = @Schema(implementation = StatementView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "statement-issued, month-not-begun, statement-changed (FIN-3)")
    @ApiResponse(responseCode = "412", description = "precondition-failed")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response issue(
            @Parameter(description = STATEMENT) @PathParam("statement") String statement,
            @Parameter(description = "The ETag that was read") @HeaderParam("If-Match") String ifMatch) {
        Statement issued = statements.issue(statement, ReadVersion.required(ifMatch));
        return tagged(StatementView.of(issued), issued);
    }

    @POST
    @Path("{statement}/corrections")
    @Permitted(Permission.ISSUE_STATEMENTS)
    @Operation(
            operationId = "correctStatement",
            summary = "Correct a line of an issued statement",
            description =
                    "Credits it, and bills the right amount in its place, on the payer's open statement. A line is"
                            + " corrected once; then the one in its place (FIN-3).")
    @ApiResponse(
            responseCode = "200",
            description = "The statement on which the two lines stand; its version in ETag",
            content = @Content(schema = @Schema(implementation = SheetView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (FIN-3), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "statement-not-issued, line-not-correctable, line-corrected, statement-changed (FIN-3)")
    public Response correct(
            @Parameter(description = STATEMENT) @PathParam("statement") String statement,
            StatementRequests.Correct request) {
        StatementRequests.Correct given = StatementRequests.given(request);
        Statements.Sheet sheet = statements.correct(statement, given.line(), given.amount());
        return tagged(SheetView.of(sheet), sheet.statement());
    }

    @POST
    @Path("charges")
    @Permitted(Permission.ISSUE_STATEMENTS)
    @Operation(
            operationId = "addChargesToStatements",
            summary = "Put the charges of a contract for a month on statements",
            description =
                    "A line for each payer and kind. Again with the same charges it changes nothing; where they have become"
                            + " others, what was billed of that month is credited and billed anew (FIN-1, FIN-3).")
    @ApiResponse(responseCode = "200", description = "The statements on which something was written")
    @ApiResponse(responseCode = "400", description = "invalid-input (FIN-3), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found: the contract")
    @ApiResponse(
            responseCode = "409",
            description = "variant-not-deployed, variant-terms-changed (SCH-4); statement-changed (FIN-3)")
    @ApiResponse(responseCode = "422", description = "outside-term (CON-1)")
    @ApiResponse(responseCode = "502", description = "variant-failed, variant-impossible-result (SCH-8)")
    public List<StatementView> charge(StatementRequests.Charge request) {
        StatementRequests.Charge given = StatementRequests.given(request);
        return statements.charge(given.contract(), given.month()).stream()
                .map(StatementView::of)
                .toList();
    }

    private static Response tagged(Object entity, Statement statement) {
        return Response.ok(entity)
                .header("ETag", ReadVersion.tag(statement.version()))
                .build();
    }
}
