/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.MessageBodyWriter;
import javax.ws.rs.ext.Provider;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/** Reads and writes bodies as JSON. What cannot be read becomes a problem that names the line and field of each
 * wrong value. */
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
        List<Problem.Fault> faults = new ArrayList<>();
        Object value;
        try {
            value = WrongValues.collecting(mapper.readerFor(mapper.constructType(generic)), faults)
                    .readValue(body);
        } catch (JsonProcessingException e) {
            // After a wrong value a record may refuse to be made only because that one is lacking.
            if (faults.isEmpty() || !(e instanceof ValueInstantiationException)) {
                faults.add(fault(e));
            }
            throw problem(faults).toException(e);
        }
        if (!faults.isEmpty()) {
            throw problem(faults).toException();
        }
        if (value == null) {
            throw Problems.invalidInput("The body is empty; a JSON object is expected.", List.of())
                    .toException();
        }
        return value;
    }

    private static Problem problem(List<Problem.Fault> faults) {
        return Problems.invalidInput("The body cannot be read. Nothing was changed.", faults)
                .withNext("Send a JSON object of the form that /api/v1/openapi.json describes.");
    }

    private static Problem.Fault fault(JsonProcessingException e) {
        Integer line =
                e.getLocation() == null ? null : Math.max(1, e.getLocation().getLineNr());
        String field = e instanceof JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining("."))
                : null;
        return new Problem.Fault(line, field, reason(e));
    }

    /** In words of our own: those of the parser name classes. */
    private static String reason(JsonProcessingException e) {
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return refused.getMessage();
        }
        if (e.getCause() instanceof InputCoercionException) {
            return "is too large a number";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return "is not " + WrongValues.expected(mismatch.getTargetType());
        }
        return "is not JSON from here on";
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
