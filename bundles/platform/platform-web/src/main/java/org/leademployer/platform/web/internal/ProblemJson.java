/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.CorrelationId;

/** A problem as JSON (RFC 9457). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
record ProblemJson(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String rule,
        List<String> missing,
        List<Problem.Fault> errors,
        String next,
        String correlationId) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper MAPPER = JsonForm.mapper();

    /** Writes a problem where no JAX-RS is at work. */
    static void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status());
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"lead-employer\", charset=\"UTF-8\"");
        }
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(bytes(problem));
    }

    static byte[] bytes(Problem problem) {
        try {
            return MAPPER.writeValueAsBytes(of(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProblemJson of(Problem problem) {
        return new ProblemJson(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.rule(),
                problem.missing(),
                problem.faults(),
                problem.next(),
                CorrelationId.current().orElse(null));
    }
}
