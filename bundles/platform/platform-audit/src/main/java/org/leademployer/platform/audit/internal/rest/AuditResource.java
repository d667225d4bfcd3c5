/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.audit.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.audit.AuditChain;
import org.leademployer.platform.audit.AuditEntry;
import org.leademployer.platform.audit.AuditFilter;
import org.leademployer.platform.audit.AuditLog;
import org.leademployer.platform.audit.AuditQuery;
import org.leademployer.platform.audit.AuditVerification;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The audit log over REST. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit", description = "What was changed, by whom and when, and its proof")
@Component(service = RestResource.class)
@Permitted(Permission.READ_AUDIT)
public final class AuditResource implements RestResource {

    private final AuditLog auditLog;
    private final AuditChain chain;

    @Activate
    public AuditResource(@Reference AuditLog auditLog, @Reference AuditChain chain) {
        this.auditLog = auditLog;
        this.chain = chain;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listAuditEntries",
            summary = "What was changed, by whom and when, newest first (X-2)",
            description =
                    "Entries have no region: the audit log is read by those who may read it for the whole country.")
    public Page<AuditEntryView> entries(
            @Parameter(description = "only changes to things of this type, such as contract") @QueryParam("subjectType")
                    String subjectType,
            @Parameter(description = "only changes to the thing with this id") @QueryParam("subjectId")
                    String subjectId,
            @Parameter(description = "only this action, such as contract.signed") @QueryParam("action") String action,
            @Parameter(description = "only what this user did") @QueryParam("actor") String actor,
            @Parameter(description = "a time, or a date; only entries from then on") @QueryParam("from") String from,
            @Parameter(description = "a time, not included, or a date, included") @QueryParam("to") String to,
            @Parameter(description = "only entries with a smaller sequence number") @QueryParam("before") String before,
            @Parameter(description = "the 'next' of the page before") @QueryParam("after") String after,
            @Parameter(description = "at most so many, 1 to 1000, 100 when absent") @QueryParam("limit") String limit) {
        AuditQuery query = new AuditFilter(subjectType, subjectId, action, actor, from, to, before, limit).query();
        Long below = after == null || after.isBlank() ? null : Problems.read("after", after, AuditResource::number);
        List<AuditEntry> entries = auditLog.find(query.page(below));
        return new PageRequest(after, query.limit())
                .page(entries, AuditEntryView::of, entry -> Long.toString(entry.sequence()));
    }

    @GET
    @Path("verification")
    @Permitted(Permission.VERIFY_AUDIT)
    @Operation(
            operationId = "verifyAudit",
            summary =
                    "Whether the audit log is what was sealed and anchored, and the first break where it is not (X-2)",
            description = "Recomputes every seal from its entry, in one pass over all of them.")
    public AuditVerification verification(
            @Parameter(description = "the position of the chain to begin at; 1 when absent") @QueryParam("fromPosition")
                    String fromPosition) {
        return chain.verify(
                fromPosition == null ? 1 : Problems.read("fromPosition", fromPosition, AuditResource::number));
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is not a number", e);
        }
    }
}
