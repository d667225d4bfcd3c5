/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contracts.catalogue;

import java.util.List;

/**
 * What a lead employer does, as good practice that flexes to fit regional needs (CON-14; principle 7, TK p.9).
 *
 * @param services each with an id of its own
 */
public record ServiceCatalogue(List<Service> services) {

    /** The kind of definition. */
    public static final String KIND = "service-catalogue";

    /** The name under which it is looked for. */
    public static final String NAME = "service-catalogue";

    public ServiceCatalogue {
        services = services == null ? List.of() : List.copyOf(services);
    }

    /**
     * One service.
     *
     * @param id lower-case words joined by hyphens
     * @param title as people call it
     * @param description what belongs to it; null for nothing more
     * @param source where it is written
     */
    public record Service(String id, String title, String description, String source) {}
}
