/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store.internal.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import liquibase.servicelocator.ServiceLocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the parts of Liquibase, except those that need what is not in this bundle: changelogs in YAML and JSON, rows
 * loaded from CSV files. And except those that nothing here may do: report its use to its makers.
 */
final class LiquibaseServices implements ServiceLocator {

    private static final Logger LOG = LoggerFactory.getLogger(LiquibaseServices.class);
    private static final Pattern LEFT_OUT =
            Pattern.compile(".*\\.(yaml|json|analytics|integration)\\..*|.*\\.Load(Update)?DataChange");

    @Override
    public int getPriority() {
        return PRIORITY_DEFAULT;
    }

    @Override
    public <T> List<T> findInstances(Class<T> type) {
        List<T> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<T>> providers =
                ServiceLoader.load(type, type.getClassLoader()).stream().iterator();
        while (hasNext(providers, type)) {
            ServiceLoader.Provider<T> provider = providers.next();
            if (!LEFT_OUT.matcher(provider.type().getName()).matches()) {
                found.add(provider.get());
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** A provider whose class cannot be loaded is passed over: whoever needs it is told that there is no such thing. */
    private static boolean hasNext(Iterator<?> providers, Class<?> type) {
        while (true) {
            try {
                return providers.hasNext();
            } catch (ServiceConfigurationError | LinkageError e) {
                LOG.debug("A provider of {} cannot be loaded", type.getName(), e);
            }
        }
    }
}
