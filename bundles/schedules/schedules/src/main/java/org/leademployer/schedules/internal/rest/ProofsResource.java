/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.Proofs;
import org.leademployer.schedules.Replay;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Proofs of what was calculated, over REST. */
@Component(service = RestResource.class)
@Path("calculations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calculations", description = "Calculations that are kept, and their proof")
@Permitted(Permission.PROVE_CALCULATIONS)
public final class ProofsResource implements RestResource {

    private static final String CSV = "text/csv";
    private static final String ZIP = "application/zip";

    private final Proofs proofs;

    @Activate
    public ProofsResource(@Reference Proofs proofs) {
        this.proofs = proofs;
    }

    @POST
    @Permitted(Permission.PROVE_CALCULATIONS)
    @Path("{calculation}/replay")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "replayCalculation",
            summary = "Calculate again from what was kept",
            description =
                    "Under the very variants it rested on, taken out of the archive where they are not deployed now, and"
                            + " compares the results byte for byte. There is no body (SCH-5).")
    @ApiResponse(responseCode = "200", description = "Whether the results are equal")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "calculation-type-not-available (SCH-5); archived-variant-unusable (SCH-5)")
    @ApiResponse(responseCode = "500", description = "archive-damaged (SCH-5)")
    @ApiResponse(responseCode = "502", description = "variant-failed (SCH-8); variant-impossible-result (SCH-8)")
    public Replay replay(@Parameter(description = "Its id") @PathParam("calculation") String calculation) {
        return proofs.replay(calculation);
    }

    @POST
    @Permitted(Permission.PROVE_CALCULATIONS)
    @Path("replays")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            operationId = "replayCalculations",
            summary = "Calculate many again from what was kept",
            description = "Every calculation that has a day in the month or period, of one contract or of all whose"
                    + " calculations the caller may prove. One that cannot be made counts as different, with the reason."
                    + " As text/csv, one line for each that differs (SCH-5).")
    @ApiResponse(responseCode = "200", description = "How many are equal, and which are not")
    @ApiResponse(responseCode = "400", description = "invalid-input; reversed dates (SCH-10)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found, for the contract")
    public ReplayRunView replays(ReplaysBody body) {
        ReplaysBody asked = body == null ? new ReplaysBody(null, null, null, null) : body;
        return ReplayRunView.of(proofs.replay(asked.period(), asked.contract()));
    }

    @GET
    @Permitted(Permission.PROVE_CALCULATIONS)
    @Path("{calculation}/certificate")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, ZIP})
    @Operation(
            operationId = "certifyCalculation",
            summary = "Certify a calculation",
            description = "Replays it, and answers with what others need to check it: as application/json in canonical"
                    + " form, as text/html one page to print, as application/zip the certificate with everything that it"
                    + " names under its digest, SHA256SUMS and a README (SCH-5).")
    @ApiResponse(
            responseCode = "200",
            description = "The certificate",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = "object")),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")),
                @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "calculation-type-not-available (SCH-5); archived-variant-unusable (SCH-5)")
    @ApiResponse(responseCode = "500", description = "archive-damaged (SCH-5)")
    public Response certificate(
            @Parameter(description = "Its id") @PathParam("calculation") String calculation,
            @Context HttpHeaders headers) {
        MediaType preferred = preferred(headers.getAcceptableMediaTypes());
        if (preferred.getSubtype().equals("zip")) {
            return Response.ok(proofs.proof(calculation), preferred)
                    .header("Content-Disposition", "attachment; filename=\"proof-" + calculation + ".zip\"")
                    .build();
        }
        if (preferred.getSubtype().equals("html")) {
            return Response.ok(
                            utf8(CertificatePage.of(proofs.certificate(calculation))),
                            MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                    .build();
        }
        // As bytes: nothing may write the canonical form in another way.
        return Response.ok(utf8(proofs.certificate(calculation).json()), preferred)
                .build();
    }

    /** Whoever takes anything gets JSON. @param acceptable what is liked best first */
    private static MediaType preferred(List<MediaType> acceptable) {
        for (MediaType type : acceptable) {
            for (MediaType offered :
                    List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, MediaType.valueOf(ZIP))) {
                if (type.isCompatible(offered)) {
                    return offered;
                }
            }
        }
        return MediaType.APPLICATION_JSON_TYPE;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
