/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.leademployer.platform.Region;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What contracts say about the protection of data (IG-5). Provided by the platform.
 *
 * @since 1.1
 */
@ProviderType
public interface Clauses {

    /**
     * @param contract id or reference
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); not-allowed (403, X-3)
     */
    ClauseReport of(String contract);

    /** Of the contracts of a node and all below it, by reference; those that the actor may read. */
    Page<ClauseReport> list(Region region, PageRequest page);
}
