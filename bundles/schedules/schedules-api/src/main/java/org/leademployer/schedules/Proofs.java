/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.platform.Period;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Proves what was calculated (SCH-5). A calculation of a contract that the actor may not read is as if it were not there;
 * to prove one, {@link org.leademployer.platform.access.Permission#PROVE_CALCULATIONS} is needed at the contract's region
 * (not-allowed, 403, X-3). Provided by the platform.
 */
@ProviderType
public interface Proofs {

    /** As {@link Calculations#replay}. */
    Replay replay(String calculationId);

    /**
     * Makes every calculation again that has a day in a period, one by one. One that cannot be made counts as different,
     * with the reason.
     *
     * @param contract by id or reference; null for every contract whose calculations the actor may prove
     */
    ReplayRun replay(Period period, String contract);

    /** Replays a calculation and certifies what came out, equal or not. */
    Certificate certificate(String calculationId);

    /**
     * A certificate with everything that it names: a zip with {@code certificate.json}, input, result, the terms and the
     * bundle of every variant under their digests, {@code SHA256SUMS} and a {@code README.txt} that says how to check.
     */
    byte[] proof(String calculationId);
}
