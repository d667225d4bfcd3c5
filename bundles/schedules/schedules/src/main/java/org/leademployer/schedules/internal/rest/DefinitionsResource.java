/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.leademployer.schedules.FiguresSchema;
import org.leademployer.schedules.FiguresSchemas;
import org.leademployer.schedules.spi.TermDefinition;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a figures file may hold: for people, for spreadsheets and for editors. */
@Component(service = RestResource.class)
@Path("schedules/{schedule}/definitions")
@Tag(name = "schedules", description = "Regional variants of schedules 6, 8 and 10: deployed, compared, used")
@Permitted(Permission.READ_SCHEDULES)
public final class DefinitionsResource implements RestResource {

    private final FiguresSchemas schemas;
    private final Clock clock;

    @Activate
    public DefinitionsResource(@Reference FiguresSchemas schemas, @Reference Clock clock) {
        this.schemas = schemas;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDefinitions",
            summary = "Every term that a figures file may name",
            description = "With type, unit, range and the value that holds where it is left out (SCH-2).")
    @ApiResponse(responseCode = "200", description = "The terms")
    @ApiResponse(responseCode = "404", description = "not-found: no deployed bundle makes variants of files")
    public List<DefinitionView> definitions(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule) {
        return schema(schedule).terms().stream().map(DefinitionView::of).toList();
    }

    @GET
    @Path("template")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "readTemplate",
            summary = "A figures file to be edited",
            description = "With every term and a comment on each.")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "not-found")
    public String template(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule) {
        return schema(schedule).template(LocalDate.now(clock));
    }

    @GET
    @Path("json-schema")
    @Produces("application/schema+json")
    @Operation(
            operationId = "readJsonSchema",
            summary = "The same as JSON Schema",
            description = "For editors that check a file while it is written.")
    @ApiResponse(responseCode = "200", description = "The schema")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Map<String, Object> jsonSchema(
            @Parameter(description = "Number of the schedule", example = "6") @PathParam("schedule") String schedule) {
        return schema(schedule).jsonSchema();
    }

    private FiguresSchema schema(String schedule) {
        return schemas.of(schedule).stream().findFirst().orElseThrow(() -> Problems.notFound(
                        "figures file for schedule", schedule)
                .withRule("SCH-2")
                .withNext("Install the national variant of that schedule: its bundle makes variants of files.")
                .toException());
    }

    /** A term of a figures file. */
    @Schema(name = "TermDefinition")
    record DefinitionView(
            String name,
            TermDefinition.Type type,
            String unit,
            @Schema(type = "string") BigDecimal minimum,
            @Schema(type = "string") BigDecimal maximum,
            List<String> choices,
            @Schema(description = "The value where the file names none; absent where it must name one")
                    String byDefault,
            String meaning) {

        static DefinitionView of(TermDefinition term) {
            return new DefinitionView(
                    term.name(),
                    term.type(),
                    term.unit(),
                    term.minimum(),
                    term.maximum(),
                    term.choices(),
                    term.byDefault(),
                    term.meaning());
        }
    }
}
