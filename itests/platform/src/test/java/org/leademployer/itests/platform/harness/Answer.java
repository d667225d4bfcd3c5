/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.itests.platform.harness;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What the platform answered to a request.
 *
 * @param request method and path, for messages
 */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON in " + this, e);
        }
    }

    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    public Answer expect(int expected) {
        assertEquals(toString(), expected, status);
        return this;
    }

    /** Requires success, and reads what came. */
    public JsonNode ok() {
        return expect(200).json();
    }

    /** Requires a refusal with this status and code, in the one form that refusals have. */
    public JsonNode problem(int expected, String code) {
        expect(expected);
        assertTrue(toString(), contentType().startsWith("application/problem+json"));
        JsonNode problem = json();
        assertEquals(toString(), code, problem.path("code").textValue());
        assertEquals(
                toString(),
                "urn:lead-employer:problem:" + code,
                problem.path("type").textValue());
        assertEquals(toString(), expected, problem.path("status").intValue());
        for (String text : List.of("title", "detail")) {
            assertFalse(
                    "no " + text + " in " + this, problem.path(text).asText().isBlank());
        }
        return problem;
    }

    /** Requires a refusal, whichever, in the form that refusals have. */
    public JsonNode expectProblem() {
        assertTrue(toString(), status >= 400 && status < 500);
        return problem(status, json().path("code").asText());
    }

    /** Requires a refusal of what was sent, whichever. */
    public JsonNode expectRefusal() {
        assertTrue(toString(), status == 400 || status == 422);
        return problem(status, json().path("code").asText());
    }

    /** As {@link #problem(int, String)}, for the rule that was broken. */
    public JsonNode problem(int expected, String code, String rule) {
        JsonNode problem = problem(expected, code);
        assertEquals(toString(), rule, problem.path("rule").textValue());
        return problem;
    }

    /** The texts of an array. */
    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + contentType() + "\n" + body;
    }
}
