/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Breaches and protocols by the contract's schedule 10. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) for an unknown contract; not-allowed (403, X-3).
 */
@ProviderType
public interface DataProtection {

    /**
     * Who does what about a breach and by when, by the terms in force on the day of the discovery, in England (IG-6). The
     * calculation is kept and can be replayed (SCH-5). Where the variant is missing or fails, the statutory deadline is
     * answered all the same, with the refusal (SCH-4).
     *
     * @param contract id or reference
     * @throws org.leademployer.platform.problem.ProblemException (invalid-input, 400, IG-6) naming everything that is wrong
     */
    BreachPlan breachPlan(String contract, BreachInput breach);

    /**
     * What the parties have agreed, by the terms in force today; before the term of the contract by those of its first
     * day, after it by those of its last (IG-5). Kept, as a plan is.
     *
     * @param contract id or reference
     * @throws org.leademployer.platform.problem.ProblemException variant-not-deployed and the other problems of {@link
     *     org.leademployer.schedules.Calculations#calculate}: there is no fall-back to other terms (SCH-4)
     */
    ContractProtocol protocol(String contract);
}
