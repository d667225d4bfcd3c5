/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Response;
import org.leademployer.platform.access.Permitted;

/**
 * Completes the description of an operation by what holds for all of them: what its method returns, that every refusal is a
 * problem, which permission it asks for, that a repeated request may bear a key.
 */
final class DescribedOperation {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "The problem: what was wrong, which rule, what to do next";
    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private final Operation operation;
    private final Method method;
    private final Components components;

    /** @param method null where it is not known */
    DescribedOperation(Operation operation, Method method, Components components) {
        this.operation = operation;
        this.method = method;
        this.components = components;
    }

    void complete(HttpMethod verb) {
        if (method != null) {
            answer();
            permission();
        }
        if (isTable()) {
            Schema<String> forms = text();
            forms.setEnum(List.of("json", "csv", "xlsx"));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(TableForms.PARAMETER)
                    .description("The form of the table, where no header Accept can be set")
                    .schema(forms));
        }
        problems();
        bodies();
        if (!READING.contains(verb.name())) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name(IdempotencyKeys.HEADER)
                    .description(
                            "Of 1 to 100 visible characters: sent again within seven days with the same request, it"
                                    + " gets the same answer, and nothing happens twice")
                    .schema(text()));
        }
    }

    /** Where the answers are told without their content, it is what the method returns. */
    private void answer() {
        ApiResponses answers = operation.getResponses();
        ApiResponse undescribed = answers.getDefault();
        if (undescribed != null && answers.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
            answers.remove(ApiResponses.DEFAULT);
            answers.addApiResponse("200", undescribed.description("The answer"));
        }
        answers.forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() == null && isKnown()) {
                answer.setContent(content());
            }
        });
    }

    private boolean isKnown() {
        return method.getReturnType() != Response.class
                || Arrays.stream(produced()).noneMatch(JSON::equals);
    }

    private Content content() {
        Content content = new Content();
        for (String type : produced()) {
            content.addMediaType(type, new MediaType().schema(type.equals(JSON) && !isText() ? returned() : text()));
        }
        if (isTable()) {
            Schema<String> workbook = text();
            workbook.setFormat("binary");
            content.addMediaType(XlsxBodies.MEDIA_TYPE, new MediaType().schema(workbook));
        }
        return content;
    }

    private String[] produced() {
        Produces produces = method.getAnnotation(Produces.class);
        if (produces == null) {
            produces = method.getDeclaringClass().getAnnotation(Produces.class);
        }
        return produces == null ? new String[] {JSON} : produces.value();
    }

    /** Whether it can be had as a table, {@link TableForms}. */
    private boolean isTable() {
        return method != null
                && Arrays.asList(produced()).contains(TableForms.CSV)
                && CsvBodies.isTable(method.getReturnType());
    }

    private boolean isText() {
        return method.getReturnType() == String.class && produced().length == 1 && !produced()[0].equals(JSON);
    }

    private Schema<?> returned() {
        ResolvedSchema resolved = ModelConverters.getInstance()
                .resolveAsResolvedSchema(new AnnotatedType(method.getGenericReturnType()).resolveAsRef(true));
        resolved.referencedSchemas.forEach(components::addSchemas);
        return resolved.schema;
    }

    private void permission() {
        Permitted permitted = PermissionFilter.permitted(method, method.getDeclaringClass());
        if (permitted == null) {
            return;
        }
        String needed = "Permission: `" + permitted.value() + "`.";
        operation.setDescription(
                operation.getDescription() == null ? needed : operation.getDescription() + "\n\n" + needed);
        operation.addExtension("x-permission", permitted.value().name());
        operation.getResponses().putIfAbsent("401", new ApiResponse().description("login-required (X-3)"));
        operation.getResponses().putIfAbsent("403", new ApiResponse().description("not-allowed (X-3)"));
    }

    private void problems() {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        operation.getResponses().putIfAbsent(ApiResponses.DEFAULT, new ApiResponse().description(PROBLEM));
        operation.getResponses().forEach((status, answer) -> {
            if (answer.getHeaders() != null) {
                answer.getHeaders().values().forEach(header -> header.setSchema(text()));
            }
            boolean refusal = status.startsWith("4") || status.startsWith("5") || status.equals(ApiResponses.DEFAULT);
            if (refusal && answer.getContent() == null) {
                answer.setContent(new Content().addMediaType(ProblemJson.MEDIA_TYPE, new MediaType().schema(problem)));
            }
        });
    }

    /** A body that is described is needed. Files are sent as they are, not as objects. */
    private void bodies() {
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation.getRequestBody().setRequired(true);
            operation.getRequestBody().getContent().forEach((type, body) -> {
                if (type.startsWith("text/")) {
                    body.setSchema(text());
                }
            });
        }
    }

    private static Schema<String> text() {
        Schema<String> text = new Schema<>();
        text.setType("string");
        return text;
    }
}
