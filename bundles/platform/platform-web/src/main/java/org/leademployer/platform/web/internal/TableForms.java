/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.container.PreMatching;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.Provider;
import org.leademployer.platform.problem.Problems;

/**
 * Whatever is written as CSV is written as a workbook too, though resources name {@code text/csv} alone: who asks for a workbook is
 * taken to ask for CSV, and what is found is written as a workbook. {@code format=csv} and {@code format=xlsx} ask for the same in
 * an address, where no header can be set.
 */
@Provider
@PreMatching
public final class TableForms implements ContainerRequestFilter, ContainerResponseFilter {

    static final String PARAMETER = "format";
    static final String CSV = "text/csv";

    private static final String AS_WORKBOOK = TableForms.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        String format = request.getUriInfo().getQueryParameters().getFirst(PARAMETER);
        List<String> accepted =
                format == null ? request.getHeaders().get(HttpHeaders.ACCEPT) : List.of(mediaType(format));
        if (accepted == null) {
            return;
        }
        List<String> asked = new ArrayList<>();
        boolean workbook = false;
        for (String header : accepted) {
            if (header.contains(XlsxBodies.MEDIA_TYPE)) {
                workbook = true;
            }
            asked.add(header.replace(XlsxBodies.MEDIA_TYPE, CSV));
        }
        if (workbook || format != null) {
            request.getHeaders().put(HttpHeaders.ACCEPT, asked);
        }
        if (workbook) {
            request.setProperty(AS_WORKBOOK, Boolean.TRUE);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!Boolean.TRUE.equals(request.getProperty(AS_WORKBOOK))
                || !response.hasEntity()
                || response.getStatus() >= 300) {
            return;
        }
        if (!CsvBodies.isTable(response.getEntityClass())) {
            if (isCsv(response.getMediaType())) {
                response.setStatus(Response.Status.NOT_ACCEPTABLE.getStatusCode());
                response.setEntity(null);
            }
            return;
        }
        if (response.getMediaType() == null || isCsv(response.getMediaType())) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, XlsxBodies.MEDIA_TYPE);
        }
    }

    private static boolean isCsv(MediaType type) {
        return type != null && type.isCompatible(MediaType.valueOf(CSV)) && !type.isWildcardType();
    }

    private static String mediaType(String format) {
        return switch (format) {
            case "csv" -> CSV;
            case "xlsx" -> XlsxBodies.MEDIA_TYPE;
            case "json" -> MediaType.APPLICATION_JSON;
            default -> throw Problems.invalidField(PARAMETER, "is one of json, csv, xlsx")
                    .toException();
        };
    }
}
