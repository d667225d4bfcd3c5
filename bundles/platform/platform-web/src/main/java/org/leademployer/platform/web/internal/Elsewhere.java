/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.problem.Problem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Answers wherever nothing is: in the one form that refusals have, not in that of the HTTP server. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/*", "osgi.http.whiteboard.servlet.name=elsewhere"})
public final class Elsewhere extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Activate
    public Elsewhere() {
        // Has nothing, and needs nothing.
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemJson.write(
                Problem.of("not-found", 404, "Not found", "There is nothing at this path.")
                        .withNext("The API lies at /api/v1, its description at /docs/, the state at /system/health."),
                response);
    }
}
