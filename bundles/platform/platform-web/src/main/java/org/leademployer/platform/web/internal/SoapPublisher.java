/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Authentication;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The one publisher of SOAP endpoints, at {@code /soap}. Everything there asks for a login, the WSDL too. */
@Component(
        service = {Servlet.class, Door.class},
        immediate = true,
        property = {
            "osgi.http.whiteboard.servlet.pattern=/soap/*",
            "osgi.http.whiteboard.servlet.name=soap",
            "load-on-startup:Integer=1"
        })
public final class SoapPublisher extends PublishingServlet {

    private static final long serialVersionUID = 1L;

    private final transient Access access;
    private final transient SoapAnswers answers = new SoapAnswers();
    private final transient ConcurrentSkipListMap<String, SoapEndpoint> endpoints = new ConcurrentSkipListMap<>();

    @Activate
    public SoapPublisher(@Reference Authentication authentication, @Reference Access access) {
        super(authentication, "lead-employer-soap");
        this.access = access;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEndpoint(SoapEndpoint endpoint) {
        endpoints.put(endpoint.getClass().getName(), endpoint);
        changed();
    }

    void removeEndpoint(SoapEndpoint endpoint) {
        endpoints.remove(endpoint.getClass().getName(), endpoint);
        withdrawn(endpoint.getClass().getName());
    }

    @Deactivate
    void deactivate() {
        shutDown();
    }

    @Override
    Generation next(ServletConfig config, List<?> published) throws ServletException {
        List<SoapEndpoint> services =
                published.stream().map(SoapEndpoint.class::cast).toList();
        return new Generation(config, new SoapPublication(services, access, answers));
    }

    @Override
    Map<String, SoapEndpoint> published() {
        return endpoints;
    }

    @Override
    String template(Object published) {
        return SoapPublication.name((SoapEndpoint) published);
    }

    @Override
    String path(HttpServletRequest request) {
        return request.getPathInfo() == null ? "/" : request.getPathInfo();
    }

    @Override
    void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        answers.refuse(request, response, problem);
    }
}
