/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.util.Collection;
import java.util.List;
import org.leademployer.contracts.Contract;
import org.osgi.annotation.versioning.ProviderType;

/** How contracts stand, one by one or many at once. Provided by the platform. */
@ProviderType
public interface Overviews {

    /** The most contracts that are asked for at once. */
    int MOST = 1_000;

    /** @throws org.leademployer.platform.problem.ProblemException not-found (404); not-allowed (403, X-3) */
    Overview of(String contract);

    /**
     * Many at once, in a number of statements that does not depend on how many: for a portfolio.
     *
     * @param contracts as they were read; those whose management the caller may not read are left out; at most {@value #MOST}
     * @return in the same order
     * @throws IllegalArgumentException when there are more
     */
    List<Overview> of(Collection<Contract> contracts);
}
