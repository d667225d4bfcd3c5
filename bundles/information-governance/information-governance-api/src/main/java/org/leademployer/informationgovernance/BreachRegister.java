/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.leademployer.platform.web.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The register of breaches (IG-6). Provided by the platform.
 *
 * <p>Problems as those of {@link Screenings}; act-not-possible (409, IG-6).
 *
 * @since 1.1
 */
@ProviderType
public interface BreachRegister {

    /**
     * Registers a breach. Where it is of a contract, its schedule 10 says who tells whom; where that is missing, the law's own clock
     * is kept all the same (SCH-4).
     */
    BreachRecord register(BreachRecord.Input input);

    /**
     * Goes on: reassesses, tells, closes.
     *
     * @param readVersion the version that was read
     * @throws org.leademployer.platform.problem.ProblemException breach-not-done-with (409, IG-6) with all that is missing before it
     *     is closed; late-without-reason (409, IG-6) where the authority was told late and no reason is given
     */
    BreachRecord step(String id, BreachRecord.StepInput step, long readVersion);

    BreachRecord require(String id);

    Page<BreachRecord> list(GovernanceQuery query);
}
