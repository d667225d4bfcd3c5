/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.organisations;

import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/** The geography tree: national, four regions, thirteen local offices (ORG-1). Provided by the platform. */
@ProviderType
public interface Geography {

    /** Every node, a parent before its children. */
    List<GeographyNode> nodes();

    Optional<GeographyNode> node(Region region);

    /** The node and what lies above it, up to {@link Region#NATIONAL}: the order in which a variant is looked for (SCH-3). */
    List<Region> pathToNational(Region region);

    /** Whether a node is the other, or lies below it. False where either is unknown. */
    boolean isWithin(Region region, Region ancestor);

    /** The node whose office has this code in national post numbers, {@code NWE}. */
    Optional<Region> ofOffice(String officeCode);

    /**
     * The node, or a refusal.
     *
     * @throws org.leademployer.platform.problem.ProblemException (unknown-region, 400, ORG-1) when there is none
     */
    GeographyNode require(Region region);
}
