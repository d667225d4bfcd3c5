/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of deviations from the national terms, and the standardisation index (SCH-7). A contract is compared by
 * the terms that it has pinned for today, the newest national variant of the schedule that is valid today being the
 * default. Contracts that the actor may not read are left out. Provided by the platform.
 */
@ProviderType
public interface Deviations {

    /**
     * @param region only contracts of this node and below; of all when null
     * @param schedule only of this schedule; of all when null
     * @param contract only of this contract, by id or reference; of all when null
     * @throws org.leademployer.platform.problem.ProblemException (unknown-region, 400, ORG-1); (not-found, 404)
     */
    DeviationRegister register(Region region, String schedule, String contract);

    /**
     * Records why a term differs, for the two values that it has now; in the place of an earlier reason. Audited.
     *
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404) for an unknown contract; invalid-input
     *     (400) naming everything that is wrong; not-allowed (403, X-3); no-deviation (409, SCH-7) when the term does not
     *     differ
     */
    Deviation explain(String contract, String schedule, String term, DeviationReason reason);

    /**
     * The index of every node at which the actor may read contracts.
     *
     * @param region only this node and those below; all when null
     * @param schedule only of this schedule; of all when null
     * @throws org.leademployer.platform.problem.ProblemException (unknown-region, 400, ORG-1)
     */
    List<Standardisation> standardisation(Region region, String schedule);
}
