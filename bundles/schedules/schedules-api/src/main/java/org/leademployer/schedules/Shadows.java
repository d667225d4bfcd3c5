/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import java.util.Optional;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Candidates that are computed beside what contracts have pinned, for real months (SCH-6). Whenever something of such a
 * contract is calculated, the candidate calculates the same afterwards; what it would have come to is kept beside what
 * it came to. It never changes, delays or fails the answer itself. Provided by the platform.
 *
 * <p>Contracts are named by id; the caller has seen to it that the actor may know them.
 */
@ProviderType
public interface Shadows {

    /**
     * Sets the candidate of a contract and schedule, in the place of the one that was set before.
     *
     * @throws org.leademployer.platform.problem.ProblemException (variant-not-deployed, 409, SCH-4)
     */
    Shadow set(String contractId, VariantId candidate);

    /** Takes the candidate away; what was kept stays. @return what was set */
    Optional<Shadow> remove(String contractId, String schedule);

    Optional<Shadow> find(String contractId, String schedule);

    /** All that are set for a schedule, by contract. */
    List<Shadow> all(String schedule);

    /** What was kept for a contract, newest first. */
    List<ShadowDifference> differences(String contractId, String schedule, int limit);
}
