/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.DestinationFactory;

/** REST resources, below {@code /v1}. */
final class RestPublication implements Publication {

    private final List<Object> providers;
    private final List<Object> resources;

    RestPublication(List<?> providers, List<?> resources) {
        this.providers = List.copyOf(providers);
        this.resources = List.copyOf(resources);
    }

    @Override
    public List<Server> publish(Bus bus, DestinationFactory addresses) {
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setDestinationFactory(addresses);
        factory.setAddress("/v1");
        factory.setProviders(new ArrayList<>(providers));
        factory.setServiceBeans(new ArrayList<>(resources));
        return List.of(factory.create());
    }

    @Override
    public String toString() {
        return resources.size() + " REST resources";
    }
}
