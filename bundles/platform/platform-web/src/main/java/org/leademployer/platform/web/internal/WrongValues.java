/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import java.io.IOException;
import java.lang.reflect.Array;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.leademployer.platform.Money;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.problem.Problem;

/** Remembers each value of a body that is not what is expected there, and reads on: all of them are told at once. */
final class WrongValues extends DeserializationProblemHandler {

    private static final Object KEY = WrongValues.class;

    /** A body of nothing but wrong values must not become an answer of its size. */
    private static final int MOST = 100;

    /** A reader that adds what it finds wrong to {@code faults}. */
    static ObjectReader collecting(ObjectReader reader, List<Problem.Fault> faults) {
        return reader.withAttribute(KEY, faults);
    }

    /** @return whether it is remembered; where not, the reading ends here */
    static boolean add(DeserializationContext context, JsonParser parser, String reason) {
        return add(context, field(parser), reason);
    }

    private static boolean add(DeserializationContext context, String field, String reason) {
        @SuppressWarnings("unchecked")
        List<Problem.Fault> faults = (List<Problem.Fault>) context.getAttribute(KEY);
        if (faults == null || faults.size() >= MOST) {
            return false;
        }
        int line = context.getParser().currentTokenLocation().getLineNr();
        faults.add(new Problem.Fault(Math.max(1, line), field, reason));
        return true;
    }

    /** What a value of {@code type} looks like in JSON. */
    static String expected(Class<?> type) {
        if (type == null) {
            return "what is expected here";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == LocalDate.class) {
            return "a date, such as 2021-08-01";
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return "a time, such as 2024-03-01T12:00:00Z";
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
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> type, String value, String message) {
        return add(context, context.getParser(), "is not " + expected(type)) ? null : NOT_HANDLED;
    }

    @Override
    public Object handleWeirdNumberValue(DeserializationContext context, Class<?> type, Number value, String message) {
        return add(context, context.getParser(), "is not " + expected(type)) ? null : NOT_HANDLED;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message)
            throws IOException {
        return passedOver(context, parser, type.getRawClass());
    }

    @Override
    public Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String message)
            throws IOException {
        return passedOver(context, parser == null ? context.getParser() : parser, type);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context, JsonParser parser, JsonDeserializer<?> of, Object bean, String name)
            throws IOException {
        String known = of.getKnownPropertyNames().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!add(context, unknown(context, parser, name), "is not known here; known are " + known)) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    /** A record that refuses its parts; after a wrong part only because that one is lacking. */
    @Override
    public Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, Object argument, Throwable thrown) {
        JsonParser parser = context.getParser();
        // Elsewhere than at its end the rest of the object would be read as that of the one around it.
        if (!parser.hasToken(JsonToken.END_OBJECT)) {
            return NOT_HANDLED;
        }
        Object faults = context.getAttribute(KEY);
        if (faults instanceof Collection<?> before && !before.isEmpty()) {
            return null;
        }
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        return cause instanceof IllegalArgumentException && add(context, parser, cause.getMessage())
                ? null
                : NOT_HANDLED;
    }

    private static Object passedOver(DeserializationContext context, JsonParser parser, Class<?> type)
            throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null
                || !(token.isScalarValue() || token.isStructStart())
                || !add(context, parser, "is not " + expected(type))) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        // Of a primitive the reader takes the value out of its box.
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }

    /** What a record does not know is kept while it is read; then the body's parser stands at its end or its next part. */
    private static String unknown(DeserializationContext context, JsonParser parser, String name) {
        JsonParser body = context.getParser();
        if (parser == body) {
            return field(parser);
        }
        JsonStreamContext step = body.getParsingContext();
        String way = way(body.hasToken(JsonToken.END_OBJECT) ? step : step.getParent());
        return way == null ? name : way + "." + name;
    }

    private static String field(JsonParser parser) {
        JsonStreamContext step = parser.getParsingContext();
        return way(parser.currentToken() != null && parser.currentToken().isStructStart() ? step.getParent() : step);
    }

    /** @return the way to a value, {@code lots.[0].number}; null for the body itself */
    private static String way(JsonStreamContext value) {
        StringBuilder way = new StringBuilder();
        for (JsonStreamContext step = value; step != null; step = step.getParent()) {
            String name = step.inArray() ? "[" + step.getCurrentIndex() + "]" : step.getCurrentName();
            if (name != null && !step.inRoot()) {
                way.insert(0, name + (way.isEmpty() ? "" : "."));
            }
        }
        return way.isEmpty() ? null : way.toString();
    }
}
