/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement.portfolio;

import org.leademployer.platform.Region;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All contracts of a region or the country, as they stand today. Of contracts whose management the actor may not read there is
 * nothing in it. Provided by the platform.
 */
@ProviderType
public interface Portfolio {

    /** The most lines of a page. */
    int MOST = 500;

    /** At most so many contracts are looked at for a page of those that a filter takes. */
    int MOST_LOOKED_AT = 5_000;

    /** At most so many contracts are counted at once. */
    int MOST_COUNTED = 20_000;

    /**
     * A page of lines by reference. Without filters it costs the same however deep it lies (P11). No index knows colour and gaps:
     * with filters contracts are looked at in order until the page is full, or {@value #MOST_LOOKED_AT} have been; then it has
     * fewer lines than the limit, or none, and its next goes on from there.
     *
     * @param page {@code after} is a reference; the limit is at most {@value #MOST}
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3) without the permission to read contract
     *     management anywhere; unknown-region (400, ORG-1)
     * @throws IllegalArgumentException when the limit is larger
     */
    Page<PortfolioLine> page(PortfolioQuery query, PageRequest page);

    /**
     * The contracts of a node and below it counted.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3); unknown-region (400, ORG-1);
     *     portfolio-too-large (422, CON-5) when there are more than {@value #MOST_COUNTED}
     */
    PortfolioSummary summary(Region region);
}
