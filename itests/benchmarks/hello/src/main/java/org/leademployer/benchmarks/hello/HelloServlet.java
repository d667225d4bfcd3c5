/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks.hello;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** CXF by itself, at {@code /bare}: a bus of its own, one resource, and none of the platform but how it writes JSON. */
@Component(
        service = Servlet.class,
        property = {"osgi.http.whiteboard.servlet.pattern=/bare/*", "osgi.http.whiteboard.servlet.name=bare"})
public final class HelloServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PUBLISHER = "org.leademployer.platform.web";

    private final transient DestinationRegistry addresses = new DestinationRegistryImpl();
    private final transient CXFNonSpringServlet cxf = new CXFNonSpringServlet(addresses, false);
    private final transient Object json;
    private transient Bus bus;
    private transient Server server;

    @Activate
    public HelloServlet(BundleContext context) throws ReflectiveOperationException {
        json = json(context);
    }

    /** The platform's own provider, which it exports to nobody: what is compared is everything else. */
    private static Object json(BundleContext context) throws ReflectiveOperationException {
        Bundle publisher = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().equals(PUBLISHER))
                .findFirst()
                .orElseThrow();
        Method mapper = publisher.loadClass(PUBLISHER + ".internal.JsonForm").getDeclaredMethod("mapper");
        mapper.setAccessible(true);
        Constructor<?> bodies =
                publisher.loadClass(PUBLISHER + ".internal.JsonBodies").getDeclaredConstructors()[0];
        bodies.setAccessible(true);
        return bodies.newInstance(mapper.invoke(null));
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        ClassLoader outer = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(CXFBusFactory.class.getClassLoader());
        Bus outerBus = BusFactory.getThreadDefaultBus(false);
        try {
            bus = new CXFBusFactory().createBus();
            cxf.setBus(bus);
            cxf.init(config);
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setDestinationFactory(new HTTPTransportFactory(addresses));
            factory.setAddress("/");
            factory.setProviders(List.of(json));
            factory.setServiceBeans(List.of(new HelloResource()));
            server = factory.create();
        } finally {
            BusFactory.setThreadDefaultBus(outerBus);
            Thread.currentThread().setContextClassLoader(outer);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        cxf.service(request, response);
    }

    @Override
    public void destroy() {
        server.destroy();
        cxf.destroy();
        bus.shutdown(true);
    }
}
