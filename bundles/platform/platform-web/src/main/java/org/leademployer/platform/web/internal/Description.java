/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.Method;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;

/** The OpenAPI description of all that is published, and the list of its entrances: for everybody who holds any role. */
@Path("/")
@Permitted(Permission.READ_ORGANISATIONS)
public final class Description {

    private final List<Class<?>> resources;
    /** Null until somebody asks: describing takes longer than publishing, and requests wait for that. */
    private Document document;

    Description(List<Class<?>> resources) {
        this.resources = List.copyOf(resources);
    }

    @GET
    @Path("openapi.json")
    @Produces("application/json")
    public String openApi() {
        return document().openApi();
    }

    @GET
    @Produces("application/json")
    public Map<String, Object> index() {
        return document().index();
    }

    private synchronized Document document() {
        if (document == null) {
            ClassLoader outer = Thread.currentThread().getContextClassLoader();
            Thread.currentThread().setContextClassLoader(Description.class.getClassLoader());
            try {
                document = Document.of(describe(resources));
            } finally {
                Thread.currentThread().setContextClassLoader(outer);
            }
        }
        return document;
    }

    /** What is described, in the two forms that are asked for. */
    private record Document(String openApi, Map<String, Object> index) {

        static Document of(OpenAPI described) {
            Map<String, Object> index = new LinkedHashMap<>();
            index.put("description", "/api/v1/openapi.json");
            Set<String> entrances = new TreeSet<>();
            described.getPaths().keySet().forEach(path -> entrances.add("/api/v1" + path));
            index.put("paths", entrances);
            try {
                return new Document(Json.mapper().writeValueAsString(described), index);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException("the OpenAPI document cannot be written", e);
            }
        }
    }

    static {
        ModelConverters.getInstance().addConverter(new ModelResolver(Json.mapper(), new SchemaNames()));
    }

    private static OpenAPI describe(List<Class<?>> resources) {
        OpenAPI base = new OpenAPI()
                .info(new Info()
                        .title("Lead Employer Platform")
                        .version("1")
                        .description(
                                "Amounts are strings of decimal pounds, dates YYYY-MM-DD with both ends of a period"
                                        + " included. Every error is a problem (RFC 9457) with a stable code, the rule that was"
                                        + " broken, and what to do next. Answers that can be asked for again bear an ETag;"
                                        + " pages lead on by a Link header; any request that changes something may bear an"
                                        + " Idempotency-Key, and has one effect however often it is sent."))
                .addServersItem(new Server().url("/api/v1"))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")))
                .addSecurityItem(new SecurityRequirement().addList("basic"));
        OpenAPI described = new Reader(new SwaggerConfiguration().openAPI(base)).read(new LinkedHashSet<>(resources));
        if (described.getPaths() == null) {
            described.setPaths(new io.swagger.v3.oas.models.Paths());
        }
        Map<String, Method> methods = methods(resources);
        described.getPaths().values().forEach(path -> path.readOperationsMap()
                .forEach((verb, operation) -> new DescribedOperation(
                                operation, methods.get(operation.getOperationId()), described.getComponents())
                        .complete(verb)));
        ModelConverters.getInstance().readAll(ProblemJson.class).forEach(described.getComponents()::addSchemas);
        for (Class<?> text : List.of(Money.class, Region.class, OdsCode.class, YearMonth.class)) {
            if (described.getComponents().getSchemas().containsKey(text.getSimpleName())) {
                described.getComponents().addSchemas(text.getSimpleName(), new Schema<String>().type("string"));
            }
        }
        described.getComponents().getSchemas().values().forEach(Description::mayBeAnything);
        return described;
    }

    /** What is an {@code Object} to us, such as the number of a schedule, is not an object in JSON, but any value. */
    private static void mayBeAnything(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(Description::mayBeAnything);
        } else if (schema.getItems() != null) {
            mayBeAnything(schema.getItems());
        } else if ("object".equals(schema.getType()) && schema.getAdditionalProperties() == null) {
            schema.setType(null);
        }
    }

    /** The methods behind operations, by the id that each operation bears. */
    private static Map<String, Method> methods(List<Class<?>> resources) {
        Map<String, Method> methods = new HashMap<>();
        for (Class<?> resource : resources) {
            for (Method method : resource.getMethods()) {
                Operation operation = method.getAnnotation(Operation.class);
                if (operation != null) {
                    methods.put(operation.operationId(), method);
                }
            }
        }
        return methods;
    }
}
