/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.util.Objects;
import org.leademployer.platform.definition.DefinitionId;

/**
 * How a concern is routed, with the policy that says so.
 *
 * @param question what was asked
 * @param decision who deals with it, and how
 * @param policy the routing by which it was decided
 * @param timeLimits the policy by which the last days of the steps are counted
 */
public record Route(RouteQuestion question, RouteDecision decision, RoutingId policy, DefinitionId timeLimits) {

    public Route {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(timeLimits, "timeLimits");
    }
}
