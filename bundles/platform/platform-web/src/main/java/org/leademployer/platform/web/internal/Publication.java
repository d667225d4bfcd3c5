/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.io.IOException;
import java.util.List;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.transport.DestinationFactory;

/** What a generation publishes, and how it answers. Its text says for the log what it is. */
interface Publication {

    /**
     * Publishes all of it.
     *
     * @param bus a bus of its own
     * @param addresses where it is published, known to no other generation
     */
    List<Server> publish(Bus bus, DestinationFactory addresses) throws ServletException;

    /** @param bus the servlet over the bus */
    default void answer(HttpServlet bus, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        bus.service(request, response);
    }
}
