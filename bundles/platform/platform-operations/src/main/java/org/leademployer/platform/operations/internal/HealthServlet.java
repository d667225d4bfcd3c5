/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.operations.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.operations.Readiness;
import org.leademployer.platform.operations.ReadinessChecks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@code GET /system/health}: 200 when everything is ready, else 503 with what is missing; {@code /system/health/live}: 200
 * while the process answers at all. Neither asks for a login. An answer is kept for half a second, so that asking often
 * costs nothing.
 */
@Component(
        service = Servlet.class,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/system/health",
            "osgi.http.whiteboard.servlet.pattern=/system/health/live",
            "osgi.http.whiteboard.servlet.name=health"
        })
public final class HealthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final long KEPT_NANOS = 500_000_000L;

    private final transient ObjectMapper json = new ObjectMapper();
    private final transient ReadinessChecks checks;
    private transient Readiness kept;
    private long keptAt;

    @Activate
    public HealthServlet(@Reference ReadinessChecks checks) {
        this.checks = checks;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (request.getServletPath().endsWith("/live")) {
            answer.put("status", "UP");
        } else {
            Readiness readiness = readiness();
            response.setStatus(readiness.ready() ? 200 : 503);
            answer.put("status", readiness.ready() ? "UP" : "DOWN");
            answer.put(
                    "checks",
                    readiness.checks().stream()
                            .map(check -> Map.of(
                                    "name",
                                    check.name(),
                                    "status",
                                    check.ok() ? "UP" : "DOWN",
                                    "message",
                                    check.message()))
                            .toList());
        }
        response.setContentType("application/json;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(answer));
    }

    private synchronized Readiness readiness() {
        long now = System.nanoTime();
        if (kept == null || now - keptAt > KEPT_NANOS) {
            kept = checks.now();
            keptAt = now;
        }
        return kept;
    }
}
