/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definition;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Rules that are data and that a region may replace: each a YAML file in {@code deploy/}, or one that ships with its domain
 * (SCH-1, SCH-2). A file that is wrong is refused whole, with everything that is wrong with it and the line; what was in
 * force from it stays. Provided by the platform.
 */
@ProviderType
public interface Definitions {

    /**
     * Reads definitions of a kind from now on until the set is closed. Files that have waited for the kind are read at once.
     *
     * @throws IllegalStateException when the kind is open already, or a definition that ships is wrong
     */
    <T> DefinitionSet<T> open(DefinitionKind<T> kind);

    /** The kinds that are open, in the order of their names. */
    List<String> kinds();

    /** The JSON Schema of whole files of a kind, for editors. */
    Optional<String> schema(String kind);

    /** The definitions of all kinds. */
    List<Definition<?>> all();

    /** The files that are not read, and why. */
    List<RefusedDefinition> refused();
}
