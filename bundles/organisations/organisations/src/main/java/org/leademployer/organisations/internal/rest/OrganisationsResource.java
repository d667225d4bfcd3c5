/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.organisations.Host;
import org.leademployer.organisations.Organisations;
import org.leademployer.platform.OdsCode;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.imports.ImportReport;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Host organisations over REST. */
@Path("hosts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations", description = "The geography, and hosts with their sites")
@Component(service = RestResource.class)
@Permitted(Permission.READ_ORGANISATIONS)
public final class OrganisationsResource implements RestResource {

    private static final int MOST = 1000;

    private final Organisations organisations;

    @Activate
    public OrganisationsResource(@Reference Organisations organisations) {
        this.organisations = organisations;
    }

    @GET
    @Operation(operationId = "listHosts", summary = "Host organisations of a region and all below it, by ODS code")
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Page<Host> hosts(
            @Parameter(description = "a node of the geography; the whole country when absent") @QueryParam("region")
                    String region,
            @Parameter(description = "only codes after this one") @QueryParam("after") String after,
            @Parameter(description = "at most so many, 1 to 1000, 100 when absent") @QueryParam("limit") String limit) {
        Region node = region == null ? Region.NATIONAL : Problems.read("region", region, Region::new);
        PageRequest page = PageRequest.read(after, limit, 100, MOST);
        List<Host> left = organisations.hosts(node).stream()
                .filter(host -> page.after() == null || host.odsCode().value().compareTo(page.after()) > 0)
                .limit(page.limit() + 1L)
                .toList();
        return page.page(left, host -> host, host -> host.odsCode().value());
    }

    @GET
    @Path("{odsCode}")
    @Operation(operationId = "readHost", summary = "One host organisation")
    public Host host(@PathParam("odsCode") String odsCode) {
        return organisations
                .host(Problems.read("odsCode", odsCode, OdsCode::new))
                .orElseThrow(() -> Problems.notFound("host", odsCode).toException());
    }

    @POST
    @Permitted(Permission.CHANGE_ORGANISATIONS)
    @Path("import")
    @Consumes("text/csv")
    @Operation(
            operationId = "importHosts",
            summary = "Takes over a CSV file of hosts",
            description = "Columns ODS Code, Name, Kind, Region, Source. The whole file or nothing; the same file twice"
                    + " changes nothing (ORG-3).")
    public ImportReport importHosts(InputStream csv) {
        return organisations.importHosts(csv);
    }
}
