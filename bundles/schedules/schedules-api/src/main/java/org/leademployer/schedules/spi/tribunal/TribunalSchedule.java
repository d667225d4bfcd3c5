/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.spi.tribunal;

import java.util.List;
import org.leademployer.schedules.spi.Variant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Schedule 8: who handles an employment tribunal claim, and who bears what of it. You implement it and register it as a
 * service under both {@code Variant} and this interface.
 *
 * <p>Most regions need no more than figures (see the national schedule 8); those that do find the money rules ready made
 * in {@link ClaimShares}.
 */
@ConsumerType
public interface TribunalSchedule extends Variant {

    /**
     * Who bears what of a claim (TRI-3).
     *
     * <p>Each party stands at most once; a host only if one of the acts fell there; no part is negative; the costs of the
     * shares add up to the costs of the claim, and so do the awards. The platform refuses a result that breaks this
     * (SCH-8).
     */
    List<Share> share(Claim claim);

    /**
     * Who does what about a claim, and by when (TRI-2).
     *
     * <p>Nothing is due before the tribunal has sent the claim, and no host stands in the plan at which none of the acts
     * fell. The platform refuses a result that breaks this (SCH-8). When the response is due is law, not a term: the
     * notice says it.
     */
    HandlingPlan plan(ClaimNotice notice);
}
