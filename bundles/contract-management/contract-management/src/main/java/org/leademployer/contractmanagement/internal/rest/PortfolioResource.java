/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.contractmanagement.portfolio.Portfolio;
import org.leademployer.contractmanagement.portfolio.PortfolioLine;
import org.leademployer.contractmanagement.portfolio.PortfolioQuery;
import org.leademployer.contractmanagement.portfolio.PortfolioSummary;
import org.leademployer.organisations.Geography;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.InputFields;
import org.leademployer.platform.problem.ProblemException;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All contracts of a region or the country (CON-5). */
@Component(service = RestResource.class)
@Path("portfolio")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(
        name = "portfolio",
        description = "All contracts of a region or the country: tier, colour, gaps, money, what is due")
@Permitted(Permission.READ_CONTRACT_MANAGEMENT)
public final class PortfolioResource implements RestResource {

    private static final int USUAL = 100;

    private final Portfolio portfolio;
    private final Geography geography;

    @Activate
    public PortfolioResource(@Reference Portfolio portfolio, @Reference Geography geography) {
        this.portfolio = portfolio;
        this.geography = geography;
    }

    @GET
    @Operation(
            operationId = "listPortfolio",
            summary = "List contracts as they stand",
            description =
                    "A line for each contract that the caller may read, by reference: tier, colour with its reasons, gaps,"
                            + " money, term and what is due next. With filters, at most 5000 contracts are looked at for a page:"
                            + " it may then have fewer lines than the limit, or none, and still name a next (CON-5).")
    @ApiResponse(responseCode = "200", description = "A page; `next` names the one after it")
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-5); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public Page<PortfolioLine> list(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "GOLD, SILVER, BRONZE or NONE", example = "GOLD") @QueryParam("tier") String tier,
            @Parameter(description = "GREEN, AMBER or RED", example = "RED") @QueryParam("rag") String rag,
            @Parameter(description = "DRAFT, SIGNED or RUNNING", example = "RUNNING") @QueryParam("state") String state,
            @Parameter(description = "true: only those that lack something; false: only those that lack nothing")
                    @QueryParam("withGaps")
                    String withGaps,
            @Parameter(description = "The `next` of the page before: a reference") @QueryParam("after") String after,
            @Parameter(description = "At most so many, 1 to 500; 100 when absent") @QueryParam("limit") String limit) {
        PageRequest page = page(() -> PortfolioQuery.read(region, tier, rag, state, withGaps), region, after, limit);
        return portfolio.page(PortfolioQuery.read(region, tier, rag, state, withGaps), page);
    }

    /** Reads the page; with what is wrong with it is told what is wrong with the query. */
    private PageRequest page(Runnable query, String region, String after, String limit) {
        InputFields fields = new InputFields();
        try {
            query.run();
        } catch (ProblemException wrong) {
            fields.faults(wrong.problem().faults());
        }
        PageRequest page = fields.required(
                "limit",
                limit == null ? String.valueOf(USUAL) : limit,
                given -> PageRequest.read(after, given, USUAL, Portfolio.MOST));
        // Alone it is refused as unknown-region (ORG-1).
        if (fields.isFaulty() && isUnknown(region)) {
            fields.fault("region", "'" + region + "' is no node of the geography (ORG-1)");
        }
        fields.refuse("No contracts were looked for.", "CON-5");
        return page;
    }

    private boolean isUnknown(String region) {
        Region node = new InputFields().optional("region", region, Region::new);
        return node != null && geography.node(node).isEmpty();
    }

    @GET
    @Path("summary")
    @Operation(
            operationId = "readPortfolioSummary",
            summary = "Contracts counted by tier and colour",
            description =
                    "With their gaps and money, and the deadlines to come. As a table, a row for each tier and colour.")
    @ApiResponse(responseCode = "200", description = "The summary")
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-5); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "422", description = "portfolio-too-large (CON-5)")
    public PortfolioSummary summary(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region) {
        return portfolio.summary(
                PortfolioQuery.read(region, null, null, null, null).region());
    }

    @GET
    @Path("page")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "readPortfolioPage",
            summary = "The portfolio as a page to print",
            description =
                    "Pictures of the contracts by tier and colour and of the deadlines to come, which can be read in black"
                            + " and white; the same as tables. It needs nothing from elsewhere.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-5); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "422", description = "portfolio-too-large (CON-5)")
    public String page(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region) {
        return PortfolioPage.of(summary(region));
    }
}
