/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.ws.rs.QueryParam;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.ext.Provider;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;

/**
 * Refuses a parameter that the path does not know: a filter with a slip of the pen would answer what was not asked for, and nobody
 * would see it. {@code format} is known everywhere ({@link TableForms}).
 */
@Provider
public final class KnownParameters implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        Set<String> given =
                new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
        if (given.isEmpty()) {
            return;
        }
        Set<String> known = known(resource.getResourceMethod());
        given.removeAll(known);
        if (!given.isEmpty()) {
            throw refusal(given, known).toException();
        }
    }

    private static Problem refusal(Set<String> unknown, Set<String> known) {
        List<Problem.Fault> faults = unknown.stream()
                .map(name -> new Problem.Fault(null, name, "is no parameter of this path"))
                .toList();
        return Problems.invalidInput("The address names parameters that this path does not know.", faults)
                .withNext("Known here: " + String.join(", ", known) + ". /docs/ describes them.");
    }

    static Set<String> known(Method method) {
        Set<String> known = Arrays.stream(method.getParameters())
                .map(KnownParameters::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        known.add(TableForms.PARAMETER);
        return known;
    }

    private static String name(Parameter parameter) {
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        return query == null ? null : query.value();
    }
}
