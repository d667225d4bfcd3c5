/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.tribunals;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What a contract's schedule 8 says of employment tribunal claims. Provided by the platform.
 *
 * <p>Problems common to all: not-found (404) when there is no such contract, or none that the caller may see; not-allowed
 * (403, X-3); invalid-input (400, TRI-1) naming everything that is wrong.
 */
@ProviderType
public interface Tribunals {

    /**
     * Who bears what of a claim, by the terms in force on the last day of its acts, whole: a claim is never split over
     * two variants (TRI-3). The calculation is kept and can be replayed (SCH-5).
     *
     * @param contract id or reference
     * @throws org.leademployer.platform.problem.ProblemException as above; variant-not-deployed and the other problems of
     *     {@link org.leademployer.schedules.Calculations#calculate}: there is no fall-back to other terms (SCH-4)
     */
    ClaimShare shares(String contract, ClaimInput claim);

    /**
     * Who does what about a claim and by when, by the terms in force on the day on which the tribunal sent it (TRI-2).
     * Where the variant is missing or fails, the statutory deadline is answered all the same, with the refusal (SCH-4).
     *
     * @param contract id or reference
     */
    ClaimPlan handlingPlan(String contract, NoticeInput notice);
}
