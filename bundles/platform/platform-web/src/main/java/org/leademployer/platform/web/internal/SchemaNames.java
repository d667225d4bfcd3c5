/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names of schemas for types that name none themselves: {@code Simulation} for {@code SimulationView}, and {@code
 * SimulationPayer} for the {@code PayerView} within it, so that two of one simple name stay two schemas.
 */
final class SchemaNames extends TypeNameResolver {

    private static final String SUFFIX = "View";

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String declared = super.nameForClass(type, options);
        if (!declared.equals(type.getSimpleName())) {
            return declared;
        }
        String name = withoutSuffix(declared);
        Class<?> outer = type.getEnclosingClass();
        // Those of a resource are bodies and answers of its own, and named for themselves.
        return outer == null || outer.getSimpleName().endsWith("Resource")
                ? name
                : withoutSuffix(outer.getSimpleName()) + name;
    }

    private static String withoutSuffix(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }
}
