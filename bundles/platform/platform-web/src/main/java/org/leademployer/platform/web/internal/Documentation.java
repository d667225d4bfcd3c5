/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.Map;
import javax.servlet.Servlet;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.access.Authentication;
import org.leademployer.platform.problem.Problem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Swagger UI over the OpenAPI document, at {@code /docs/}: for whoever may log in, and from this server alone. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/docs/*", "osgi.http.whiteboard.servlet.name=documentation"})
public final class Documentation extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String START = "index.html";
    private static final Map<String, String> FILES = Map.of(
            START,
            "text/html; charset=UTF-8",
            "start.js",
            "text/javascript; charset=UTF-8",
            "swagger-ui.css",
            "text/css; charset=UTF-8",
            "swagger-ui-bundle.js",
            "text/javascript; charset=UTF-8",
            "favicon-32x32.png",
            "image/png");

    private final transient Login login;
    private final transient Bundle bundle;

    @Activate
    public Documentation(@Reference Authentication authentication, BundleContext context) {
        this.login = new Login(authentication);
        this.bundle = context.getBundle();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getPathInfo() == null) {
            response.sendRedirect("/docs/");
            return;
        }
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Problem refused = login.refusalOf(request, user -> answer(request.getPathInfo(), response));
        if (refused != null) {
            ProblemJson.write(refused, response);
        }
    }

    private void answer(String path, HttpServletResponse response) throws IOException {
        String name = path.equals("/") ? START : path.substring(1);
        String type = FILES.get(name);
        Enumeration<URL> files = type == null ? null : bundle.findEntries("documentation", name, true);
        if (files == null) {
            ProblemJson.write(EveryException.ofStatus(404), response);
            return;
        }
        response.setContentType(type);
        response.setHeader("Cache-Control", "private, max-age=3600");
        try (var content = files.nextElement().openStream()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
