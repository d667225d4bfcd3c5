/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Says that the tables of a domain are there, in the form that its bundle needs.
 *
 * <p>A domain's bundle names its Liquibase changelog in its manifest, {@code Lead-Employer-Schema:
 * name=employment;changelog="db/employment.xml"}. When the bundle starts, the platform brings the database up to date and
 * registers this service with the property {@value #NAME}; the domain's components wait for it by a reference with the
 * target {@code (schema=employment)}. Provided by the platform.
 */
@ProviderType
public interface Schema {

    /** The service property that holds the schema's name. */
    String NAME = "schema";

    /** The manifest header by which a bundle names its schema and changelog. */
    String HEADER = "Lead-Employer-Schema";

    /** The name of the database schema: letters and underscores. */
    String name();
}
