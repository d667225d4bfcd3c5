/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The mobilisation of contracts, from signature to the first day (CON-15, schedule 7). Provided by the platform.
 *
 * <p>Problems common to all: as of {@link Kpis}; no-mobilisation (404, CON-15) while it has not begun.
 */
@ProviderType
public interface Mobilisations {

    Mobilisation require(String contract);

    /**
     * Begins it: every task of the plan with its due date, counted back from the first day of the contract's term.
     *
     * @param plan the name of a plan in force at the contract's region today; null for the one in force there
     * @throws org.leademployer.platform.problem.ProblemException mobilisation-begun (409, CON-15); no-mobilisation-plan (409,
     *     CON-15) when none is in force
     */
    Mobilisation begin(String contract, String plan);

    /** @throws org.leademployer.platform.problem.ProblemException task-done (409, CON-15) when it was done before */
    Mobilisation done(String contract, String task, Action.DoneInput input);
}
