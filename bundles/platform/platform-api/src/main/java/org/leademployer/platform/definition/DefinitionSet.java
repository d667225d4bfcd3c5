/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Version;

/** All definitions of one kind, those that ship and those that were dropped in, as they are at this moment. Provided by the platform. */
@ProviderType
public interface DefinitionSet<T> extends AutoCloseable {

    /** By name, region and version. */
    List<Definition<T>> all();

    /** This very version. */
    Optional<Definition<T>> find(String name, Region region, Version version);

    /** All with that name: those that came into force last, first. */
    List<Definition<T>> named(String name);

    /**
     * What is in force: of the nearest node, upward from the one given, that has any; of several the one that came into
     * force last, and of those with the same first day the highest version.
     */
    Optional<Definition<T>> inForce(Region node, LocalDate on);

    /** As {@link #inForce(Region, LocalDate)}, among those with that name. */
    Optional<Definition<T>> inForce(String name, Region node, LocalDate on);

    /**
     * Keeps the text of a definition that was used, under its digest, so that what was decided by it can be read and proven
     * when its file is gone (SCH-5). In the transaction that is open, or one of its own.
     */
    void keep(Definition<T> used);

    /**
     * A definition that was kept.
     *
     * @throws org.leademployer.platform.problem.ProblemException definition-not-kept (500, SCH-5) when it is not there
     */
    Definition<T> kept(String sha256);

    /** The kind is not read any more. Files of it stay where they are, and wait. */
    @Override
    void close();
}
