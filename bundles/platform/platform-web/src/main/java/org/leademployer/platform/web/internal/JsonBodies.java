/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Provider;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** Reads and writes bodies as JSON. What cannot be read becomes a problem that names line and field. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public final class JsonBodies implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    private final ObjectMapper mapper;

    JsonBodies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !InputStream.class.isAssignableFrom(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            Object value = mapper.readValue(body, mapper.constructType(generic));
            if (value == null) {
                throw Problems.invalidInput("The body is empty; a JSON object is expected.", List.of())
                        .toException();
            }
            return value;
        } catch (JsonProcessingException e) {
            throw problem(e).toException(e);
        }
    }

    private static Problem problem(JsonProcessingException e) {
        Integer line =
                e.getLocation() == null ? null : Math.max(1, e.getLocation().getLineNr());
        String field = e instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : null;
        return Problems.invalidInput(
                        "The body cannot be read. Nothing was changed.",
                        List.of(new Problem.Fault(line, field, reason(e))))
                .withNext("Send a JSON object of the form that /api/v1/openapi.json describes.");
    }

    /** In words of our own: those of the parser name classes. */
    private static String reason(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is not known here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return "is not " + expected(mismatch.getTargetType());
        }
        return "is not JSON from here on";
    }

    private static String expected(Class<?> type) {
        if (type == null) {
            return "what is expected here";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == LocalDate.class) {
            return "a date, such as 2021-08-01";
        }
        if (type == String.class || type == Money.class || type == Region.class || type == OdsCode.class) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        }
        return Iterable.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != byte[].class
                && type != String.class
                && !javax.ws.rs.core.StreamingOutput.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(mapper.writeValueAsBytes(value));
    }
}
