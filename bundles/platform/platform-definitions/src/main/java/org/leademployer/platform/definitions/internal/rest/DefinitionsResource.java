/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definitions.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.definition.Definition;
import org.leademployer.platform.definition.Definitions;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rules that are data, for whoever wants to know what holds, and for editors. */
@Component(service = RestResource.class)
@Path("definitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "definitions", description = "Rules that are data: policies, questionnaires, terms of reference")
@Permitted(Permission.READ_DEFINITIONS)
public final class DefinitionsResource implements RestResource {

    private final Definitions definitions;

    @Activate
    public DefinitionsResource(@Reference Definitions definitions) {
        this.definitions = definitions;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDefinitionsOfKinds",
            summary = "List definitions",
            description = "Those that ship and those that were dropped into deploy/, every version (SCH-1).")
    @ApiResponse(responseCode = "200", description = "By kind, name, region and version")
    public List<DefinitionView> all(
            @Parameter(description = "Only of this kind", example = "procurement-policy") @QueryParam("kind")
                    String kind,
            @Parameter(description = "Only with this name") @QueryParam("name") String name) {
        return definitions.all().stream()
                .filter(one -> kind == null || one.id().kind().equals(kind))
                .filter(one -> name == null || one.id().name().equals(name))
                .map(DefinitionView::of)
                .toList();
    }

    @GET
    @Path("refused")
    @Operation(
            operationId = "listRefusedDefinitions",
            summary = "List files that are not read",
            description = "With everything that is wrong with each (SCH-2).")
    @ApiResponse(responseCode = "200", description = "The files")
    public List<RefusedDefinitionView> refused() {
        return definitions.refused().stream().map(RefusedDefinitionView::of).toList();
    }

    @GET
    @Path("{kind}/json-schema")
    @Produces("application/schema+json")
    @Operation(
            operationId = "readDefinitionSchema",
            summary = "The form of the files of a kind, as JSON Schema",
            description = "With units and ranges, for editors that check a file while it is written.")
    @ApiResponse(responseCode = "200", description = "The schema")
    @ApiResponse(responseCode = "404", description = "not-found: no domain here reads that kind")
    public String schema(@PathParam("kind") String kind) {
        return definitions.schema(kind).orElseThrow(() -> Problems.notFound("kind of definition", kind)
                .withNext("There are: " + String.join(", ", definitions.kinds()) + ".")
                .toException());
    }

    @GET
    @Path("{kind}/{name}/{region}/{version}")
    @Produces("application/yaml")
    @Operation(operationId = "readDefinition", summary = "Read the file of a definition", description = "As written.")
    @ApiResponse(responseCode = "200", description = "The file")
    @ApiResponse(responseCode = "404", description = "not-found")
    public String text(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @Parameter(example = "national") @PathParam("region") String region,
            @Parameter(example = "1.0.0") @PathParam("version") String version) {
        return definitions.all().stream()
                .filter(one -> one.id().kind().equals(kind)
                        && one.id().name().equals(name)
                        && one.id().region().slug().equals(region)
                        && one.id().version().toString().equals(version))
                .findFirst()
                .map(Definition::text)
                .orElseThrow(() -> Problems.notFound(kind, name + " " + region + " " + version)
                        .withNext("GET /api/v1/definitions?kind=" + kind + " lists those that there are.")
                        .toException());
    }
}
