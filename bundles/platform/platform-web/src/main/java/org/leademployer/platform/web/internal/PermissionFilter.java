/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.lang.reflect.Method;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.Provider;
import org.leademployer.platform.access.Access;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problem;

/** Asks for the permission that a resource or its method bears, before anything of a domain runs. None borne, none let in. */
@Provider
public final class PermissionFilter implements ContainerRequestFilter {

    private final Access access;

    @Context
    private ResourceInfo resource;

    PermissionFilter(Access access) {
        this.access = access;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Permitted permitted = permitted(resource.getResourceMethod(), resource.getResourceClass());
        if (permitted == null) {
            throw Problem.of("not-allowed", 403, "Not allowed", "This path names no permission, and is closed.")
                    .withRule("X-3")
                    .withNext("Tell an administrator.")
                    .toException();
        }
        access.requireAnywhere(permitted.value());
    }

    /** That of the method, else that of its class. */
    static Permitted permitted(Method method, Class<?> type) {
        Permitted ofMethod = method.getAnnotation(Permitted.class);
        return ofMethod != null ? ofMethod : type.getAnnotation(Permitted.class);
    }
}
