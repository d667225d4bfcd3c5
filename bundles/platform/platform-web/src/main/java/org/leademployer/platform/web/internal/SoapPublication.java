/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jws.WebService;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxws.JaxWsServerFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.DestinationFactory;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.web.SoapEndpoint;

/** SOAP endpoints, each at a path of its service's name, with their WSDL. */
final class SoapPublication implements Publication {

    /** What an envelope may be; beyond any of it the reading ends with a fault. The size of the body is limited before. */
    private static final Map<String, Object> XML_LIMITS = Map.of(
            StaxUtils.MAX_ELEMENT_DEPTH,
            100,
            StaxUtils.MAX_ELEMENT_COUNT,
            500_000L,
            StaxUtils.MAX_CHILD_ELEMENTS,
            20_000,
            StaxUtils.MAX_ATTRIBUTE_COUNT,
            50,
            StaxUtils.MAX_ATTRIBUTE_SIZE,
            4 * 1024,
            StaxUtils.MAX_TEXT_LENGTH,
            64L * 1024,
            StaxUtils.MAX_XML_CHARACTERS,
            64L * 1024 * 1024);

    private final List<SoapEndpoint> endpoints;
    private final Access access;
    private final SoapAnswers answers;
    private final Map<String, Wsdl> wsdls = new HashMap<>();

    SoapPublication(List<SoapEndpoint> endpoints, Access access, SoapAnswers answers) {
        this.endpoints = List.copyOf(endpoints);
        this.access = access;
        this.answers = answers;
    }

    @Override
    public List<Server> publish(Bus bus, DestinationFactory addresses) throws ServletException {
        XML_LIMITS.forEach(bus::setProperty);
        FaultListener quiet = (thrown, description, message) -> false;
        bus.setProperty(FaultListener.class.getName(), quiet);
        List<Server> servers = new ArrayList<>();
        for (SoapEndpoint endpoint : endpoints) {
            servers.add(publish(bus, addresses, endpoint));
        }
        return servers;
    }

    private Server publish(Bus bus, DestinationFactory addresses, SoapEndpoint endpoint) throws ServletException {
        String path = "/" + name(endpoint);
        JaxWsServerFactoryBean factory = new JaxWsServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(addresses);
        factory.setAddress(path);
        factory.setServiceBean(endpoint);
        factory.setInvoker(new PermittedInvoker(endpoint, access));
        Server server = factory.create();
        server.getEndpoint().getInInterceptors().add(new PlainEnvelope());
        server.getEndpoint().getOutFaultInterceptors().add(new ProblemFaults(answers));
        wsdls.put(path, Wsdl.of(bus, server.getEndpoint(), endpoint.getClass()));
        return server;
    }

    static String name(SoapEndpoint endpoint) {
        WebService service = endpoint.getClass().getAnnotation(WebService.class);
        if (service == null || !service.serviceName().matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    endpoint.getClass().getName() + " has no @WebService with a serviceName that can be a path");
        }
        return service.serviceName();
    }

    @Override
    public void answer(HttpServlet bus, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Wsdl wsdl = wsdls.get(request.getPathInfo());
        Problem refusal = wsdl == null ? unknownService() : refusal(request);
        if (refusal != null) {
            if (refusal.status() == 405) {
                response.setHeader("Allow", "POST");
            }
            answers.refuse(request, response, refusal);
        } else if ("GET".equals(request.getMethod())) {
            response.setContentType(SoapAnswers.MEDIA_TYPE + ";charset=UTF-8");
            response.getOutputStream().write(wsdl.at(request.getRequestURL().toString()));
        } else {
            bus.service(request, response);
        }
    }

    private static Problem refusal(HttpServletRequest request) {
        if ("GET".equals(request.getMethod()) && "wsdl".equalsIgnoreCase(request.getQueryString())) {
            return null;
        }
        if (!"POST".equals(request.getMethod()) || request.getQueryString() != null) {
            return Problem.of("method-not-allowed", 405, "Method not allowed", "A SOAP service takes POST alone.")
                    .withNext("Post an envelope to this path without a query, or get its description by ?wsdl.");
        }
        if (!isPlainXml(request.getContentType())) {
            return Problem.of(
                            "unsupported-media-type",
                            415,
                            "Unsupported media type",
                            "A SOAP 1.1 envelope of type text/xml is taken, without attachments.")
                    .withNext("Send Content-Type: text/xml; charset=UTF-8.");
        }
        return null;
    }

    /** No service has attachments, so that nothing of MIME or XOP is ever read. */
    private static boolean isPlainXml(String contentType) {
        return contentType != null
                && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(SoapAnswers.MEDIA_TYPE);
    }

    private Problem unknownService() {
        return Problem.of("not-found", 404, "Not found", "There is no SOAP service at this path.")
                .withNext("See the partners' guide for the services, and each one's ?wsdl.");
    }

    @Override
    public String toString() {
        return endpoints.size() + " SOAP endpoints";
    }
}
