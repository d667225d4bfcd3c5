/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.ws.rs.core.MediaType;

/**
 * A request that does not say of which media type its body is, or that it has none: it is taken for JSON, as all acts are. Without
 * that CXF finds nothing to read it by, and logs an error where a caller has left a body out.
 */
final class JsonByDefault extends HttpServletRequestWrapper {

    private JsonByDefault(HttpServletRequest request) {
        super(request);
    }

    /** The request itself where it says its media type, or can have no body. */
    static HttpServletRequest of(HttpServletRequest request) {
        return request.getContentType() != null || request.getMethod().equals("GET")
                ? request
                : new JsonByDefault(request);
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String getHeader(String name) {
        return "Content-Type".equalsIgnoreCase(name) ? getContentType() : super.getHeader(name);
    }
}
