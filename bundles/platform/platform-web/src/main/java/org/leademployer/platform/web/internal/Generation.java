/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Phaser;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.resource.ResourceManager;
import org.apache.cxf.resource.ResourceResolver;
import org.apache.cxf.transport.http.DestinationRegistry;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;

/**
 * One publication of a set of resources or endpoints, on a CXF bus of its own. It does not change: when resources come or go, a new
 * generation is made beside it, and this one ends once the requests that it has begun are answered.
 */
final class Generation {

    /** Of its own: two generations have the same addresses, and stand side by side for a moment. */
    private final DestinationRegistry addresses = new DestinationRegistryImpl();

    private final CXFNonSpringServlet servlet = new CXFNonSpringServlet(addresses, false);
    private final Phaser requests = new Phaser(1);
    private final Bus bus;
    private final Publication publication;
    private final List<Server> servers;

    Generation(ServletConfig config, Publication publication) throws ServletException {
        this.publication = publication;
        ClassLoader outer = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(Generation.class.getClassLoader());
        Bus outerBus = BusFactory.getThreadDefaultBus(false);
        try {
            bus = new CXFBusFactory().createBus();
            bus.getExtension(ResourceManager.class).addResourceResolver(new OwnClassLoader());
            servlet.setBus(bus);
            servlet.init(config);
            servers = publication.publish(bus, new HTTPTransportFactory(addresses));
        } finally {
            BusFactory.setThreadDefaultBus(outerBus);
            Thread.currentThread().setContextClassLoader(outer);
        }
    }

    @Override
    public String toString() {
        return publication.toString();
    }

    /** CXF asks at each request under which class loader it shall run, and looks for it among files where nobody says. */
    private static final class OwnClassLoader implements ResourceResolver {
        @Override
        public <T> T resolve(String name, Class<T> type) {
            return name.isEmpty() && type == ClassLoader.class ? type.cast(Generation.class.getClassLoader()) : null;
        }

        @Override
        public InputStream getAsStream(String name) {
            return null;
        }
    }

    /** Answers a request; false when this generation has ended, and another one must be asked. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        if (requests.register() < 0) {
            return false;
        }
        try {
            publication.answer(servlet, request, response);
            return true;
        } finally {
            requests.arriveAndDeregister();
        }
    }

    /** Takes no more requests, waits until those begun are answered, and takes the endpoint down. */
    void end() {
        int phase = requests.arriveAndDeregister();
        if (phase >= 0 && !requests.isTerminated()) {
            requests.awaitAdvance(phase);
        }
        servers.forEach(Server::destroy);
        servlet.destroy();
        bus.shutdown(true);
    }
}
