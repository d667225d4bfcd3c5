/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Candidates that are computed beside what contracts have pinned, for real months (SCH-6). Whenever something of such a
 * contract is calculated, the candidate calculates the same afterwards; what it would have come to is kept beside what
 * it came to. It never changes, delays or fails the answer itself. Provided by the platform.
 *
 * <p>Contracts are named by id. Whoever may not simulate at the node of a contract does not see its shadows.
 */
@ProviderType
public interface Shadows {

    /**
     * Sets the candidate of a contract and schedule, in the place of the one that was set before.
     *
     * @param region the node of the contract's lot
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403, X-3); variant-not-deployed (409, SCH-4)
     */
    Shadow set(String contractId, Region region, VariantId candidate);

    /** Takes the candidate away; what was kept stays. @return what was set */
    Optional<Shadow> remove(String contractId, String schedule);

    Optional<Shadow> find(String contractId, String schedule);

    /** All that are set for a schedule, by contract. */
    List<Shadow> all(String schedule);

    /** What was kept for a contract, newest first. */
    List<ShadowDifference> differences(String contractId, String schedule, int limit);
}
