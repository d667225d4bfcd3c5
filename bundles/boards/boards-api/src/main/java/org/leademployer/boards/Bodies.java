/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The bodies of which terms of reference are known, whether anybody holds them or not: none is compulsory (BRD-0). Provided by
 * the platform.
 *
 * <p>Problems common to all: not-allowed (403, X-3).
 */
@ProviderType
public interface Bodies {

    /** Every version of every body's terms of reference, by name, region and version. */
    List<Definition<TermsOfReference>> all();

    /**
     * The terms of reference in force.
     *
     * @param body their name
     * @param region the node at which they are asked for: the nearest upward has them; null for the only node, or the one above
     *     all others, that has some of that name
     * @param on the day
     * @throws org.leademployer.platform.problem.ProblemException not-found (404, BRD-1) naming those that there are;
     *     unknown-region (400, ORG-1); invalid-input (400) when a region must be named
     */
    Definition<TermsOfReference> terms(String body, Region region, LocalDate on);

    /**
     * Whether a body may decide with those who are there. Nothing is recorded.
     *
     * @throws org.leademployer.platform.problem.ProblemException invalid-input (400, BRD-2) naming everything that is wrong
     */
    Quorum quorum(QuorumInput input);
}
