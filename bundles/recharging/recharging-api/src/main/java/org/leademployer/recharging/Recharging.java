/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.recharging;

import org.leademployer.platform.Period;
import org.osgi.annotation.versioning.ProviderType;

/** Charges of contracts. Provided by the platform. */
@ProviderType
public interface Recharging {

    /**
     * The charges of a contract for the days that the period and the contract's term share.
     *
     * @param contract id or reference
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); outside-term (422, CON-1) when the
     *     contract has no day in the period; period-too-long (422, FIN-1) beyond ten years; variant-not-deployed and the
     *     other problems of {@link org.leademployer.schedules.Calculations#calculate}
     */
    Charges charges(String contract, Period period);

    /**
     * Charges that were calculated before, as they were.
     *
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404)
     */
    Charges ofCalculation(String calculationId);
}
