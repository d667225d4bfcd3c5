/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.tribunals.BenefitYear;
import org.leademployer.tribunals.ClaimMoney;
import org.leademployer.tribunals.Exposure;
import org.leademployer.tribunals.LawAnswer;
import org.leademployer.tribunals.LawQuestion;
import org.leademployer.tribunals.TribunalClaims;
import org.leademployer.tribunals.TribunalLaw;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The law of time in tribunals, and what all claims together may cost (TRI-1, TRI-4, TRI-5). */
@Component(service = RestResource.class)
@Path("tribunals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tribunals", description = "Employment tribunal claims by the contract's pinned schedule 8")
@Permitted(Permission.READ_TRIBUNALS)
public final class TribunalsResource implements RestResource {

    private static final String REGION = "Only this node and all below it; the country when absent";
    private static final String ON = "The day; today when absent";
    private static final String HOST = "Only what this party bears: HEE, LEAD_EMPLOYER or an ODS code";

    private final TribunalClaims claims;
    private final ClaimMoney money;
    private final Clock clock;

    @Activate
    public TribunalsResource(@Reference TribunalClaims claims, @Reference ClaimMoney money, @Reference Clock clock) {
        this.claims = claims;
        this.money = money;
        this.clock = clock;
    }

    @GET
    @Path("deadlines")
    @Operation(
            operationId = "readTribunalDeadlines",
            summary = "Find when a claim is too late, and when the response is due",
            description = "By the law in force for the day of the act, with the rule behind each day (TRI-1).")
    @ApiResponse(responseCode = "200", description = "The days that were asked for")
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-1), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public LawAnswer deadlines(
            @Parameter(description = "The day of the act", example = "2026-03-01") @QueryParam("act") String act,
            @Parameter(description = "The tribunals' code", example = "UDL") @QueryParam("jurisdiction")
                    String jurisdiction,
            @Parameter(description = "When conciliation was notified (day A)", example = "2026-04-01")
                    @QueryParam("conciliationFrom")
                    String conciliationFrom,
            @Parameter(description = "When the certificate came (day B)", example = "2026-05-01")
                    @QueryParam("conciliationTo")
                    String conciliationTo,
            @Parameter(description = "When the tribunal sent the claim", example = "2026-06-01") @QueryParam("sentOn")
                    String sentOn,
            @Parameter(description = "To when the response was extended") @QueryParam("responseExtendedTo")
                    String responseExtendedTo) {
        return claims.deadlines(
                new LawQuestion(act, jurisdiction, conciliationFrom, conciliationTo, sentOn, responseExtendedTo));
    }

    @GET
    @Path("jurisdictions")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listJurisdictions",
            summary = "List what may be claimed",
            description = "The tribunals' codes, with track and time limit (TRI-1).")
    @ApiResponse(responseCode = "200", description = "Jurisdictions")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<TribunalLaw.Jurisdiction> jurisdictions() {
        return claims.law().jurisdictions();
    }

    @GET
    @Path("exposure")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readTribunalExposure",
            summary = "Read what claims may cost",
            description =
                    "By region and party: open claims, reserve, likely shares by the contracts' schedule 8, and what is"
                            + " shared already. A claim whose shares cannot be said stands among the gaps (TRI-4, SCH-4).")
    @ApiResponse(responseCode = "200", description = "The exposure; as a table, a row for each region and party")
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-4); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "422", description = "too-many-claims (TRI-4)")
    public Exposure exposure(
            @Parameter(description = REGION, example = "north-west") @QueryParam("region") String region,
            @Parameter(description = ON) @QueryParam("on") String on,
            @Parameter(description = HOST, example = "RTD") @QueryParam("host") String host) {
        return money.exposure(node(region), on == null ? LocalDate.now(clock) : Problems.readDate("on", on), host);
    }

    @GET
    @Path("exposure/page")
    @Produces(MediaType.TEXT_HTML)
    @Operation(
            operationId = "readTribunalExposurePage",
            summary = "The exposure as a page to print",
            description =
                    "A picture that can be read in black and white, and the same as a table. It needs nothing from"
                            + " elsewhere.")
    @ApiResponse(responseCode = "200", description = "The page")
    @ApiResponse(responseCode = "400", description = "invalid-input (TRI-4); unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "422", description = "too-many-claims (TRI-4)")
    public String page(
            @Parameter(description = REGION, example = "north-west") @QueryParam("region") String region,
            @Parameter(description = ON) @QueryParam("on") String on,
            @Parameter(description = HOST, example = "RTD") @QueryParam("host") String host) {
        return ExposurePage.of(exposure(region, on, host));
    }

    @GET
    @Path("benefits")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "readTribunalBenefits",
            summary = "Read number, length and cost of claims by year",
            description = "By financial year, the last first: a measure of the benefit of lead employment (TRI-5).")
    @ApiResponse(responseCode = "200", description = "By year")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "422", description = "too-many-claims (TRI-4)")
    public List<BenefitYear> benefits(
            @Parameter(description = REGION, example = "north-west") @QueryParam("region") String region) {
        return money.benefits(node(region));
    }

    private static Region node(String region) {
        return region == null || region.isBlank() ? Region.NATIONAL : Problems.read("region", region, Region::new);
    }
}
