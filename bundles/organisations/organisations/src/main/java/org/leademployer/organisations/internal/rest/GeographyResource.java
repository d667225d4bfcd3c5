/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.leademployer.organisations.Geography;
import org.leademployer.organisations.GeographyNode;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The geography over REST. */
@Path("geography")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "The geography, and hosts with their sites")
@Component(service = RestResource.class)
@Permitted(Permission.READ_ORGANISATIONS)
public final class GeographyResource implements RestResource {

    private final Geography geography;

    @Activate
    public GeographyResource(@Reference Geography geography) {
        this.geography = geography;
    }

    @GET
    @Operation(
            operationId = "listNodes",
            summary = "Every node of the geography tree, a parent before its children (ORG-1)")
    public List<GeographyNode> nodes() {
        return geography.nodes();
    }
}
