/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import java.util.Optional;
import org.leademployer.schedules.spi.CalculationType;
import org.leademployer.schedules.spi.Variant;
import org.osgi.annotation.versioning.ProviderType;

/** Calculates by the right variants, and keeps what is needed to prove the result (SCH-3 to SCH-5). Provided by the platform. */
@ProviderType
public interface Calculations {

    /**
     * Calculates by the contract's pins, or, where the contract has pinned nothing, by the newest variants of its node,
     * and keeps the calculation in the caller's transaction. The same input under the same variants is kept once.
     *
     * @throws org.leademployer.platform.problem.ProblemException variant-not-deployed (409, SCH-4) or
     *     variant-terms-changed (409, SCH-4) when a pinned one cannot be used; variant-failed or
     *     variant-impossible-result (502, SCH-8) when it misbehaves. Nothing is kept then.
     */
    <V extends Variant, I, R> Kept<R> calculate(CalculationType<V, I, R> type, CalculationScope scope, I input);

    Optional<Calculation> find(String id);

    /** Calculations of a contract, newest first; of all contracts when null. At most {@code limit}. */
    List<Calculation> newest(String contractId, int limit);

    /**
     * The result that was kept.
     *
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404)
     */
    <V extends Variant, I, R> Kept<R> result(CalculationType<V, I, R> type, String calculationId);

    /**
     * Makes a calculation again from its kept inputs, under the very variants it rested on: those deployed where terms
     * and bundle are the same, else out of the archive.
     *
     * @throws org.leademployer.platform.problem.ProblemException (not-found, 404)
     */
    Replay replay(String calculationId);
}
