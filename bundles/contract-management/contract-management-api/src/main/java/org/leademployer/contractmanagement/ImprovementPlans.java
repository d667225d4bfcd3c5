/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.contractmanagement;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Improvement plans of contracts, and their way up to committee and board (CON-6, BRD-4). Provided by the platform.
 *
 * <p>Problems common to all: as of {@link Kpis}; plan-closed (409, CON-6) for whatever changes a plan that is closed.
 */
@ProviderType
public interface ImprovementPlans {

    /** The last opened first. */
    List<ImprovementPlan> list(String contract);

    ImprovementPlan require(String contract, String plan);

    /**
     * Opens a plan.
     *
     * @throws org.leademployer.platform.problem.ProblemException plan-not-needed (409, CON-6) when the last measure of the
     *     indicator is green or there is none; plan-open (409, CON-6) when there is one already
     */
    ImprovementPlan open(String contract, ImprovementPlan.Input input);

    Action addAction(String contract, String plan, Action.Input input);

    /** @throws org.leademployer.platform.problem.ProblemException action-done (409) when it was done before */
    Action done(String contract, String plan, String action, Action.DoneInput input);

    /**
     * Records a step up the line.
     *
     * @throws org.leademployer.platform.problem.ProblemException escalated-already (409, CON-6); committee-first (409, CON-6);
     *     decision-not-of-board (422, BRD-4) when what was decided is another board's or about something else
     */
    ImprovementPlan escalate(String contract, String plan, ImprovementPlan.EscalationInput input);

    /** Records what the body has decided since. */
    ImprovementPlan decided(String contract, String plan, String escalation, String decision);

    /**
     * Closes a plan: by measures that are back in their limits.
     *
     * @throws org.leademployer.platform.problem.ProblemException plan-not-fulfilled (409, CON-6) with all that is missing
     */
    ImprovementPlan close(String contract, String plan);
}
