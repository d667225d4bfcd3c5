/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.fitness;

import java.time.LocalDate;
import java.util.List;
import org.leademployer.platform.Region;
import org.leademployer.platform.definition.Definition;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How concerns are routed: by the routing of the nearest node, upward from the one asked for, that has one in force (FTP-2,
 * SCH-3). Provided by the platform.
 */
@ProviderType
public interface FitnessRouting {

    /**
     * Reads a question and answers it; no case is needed, and nothing is kept.
     *
     * @throws org.leademployer.platform.problem.ProblemException invalid-input (400) with everything that is wrong;
     *     unknown-region (400, ORG-1); not-allowed (403, X-3) for whoever may not ask there; routing-failed (502, SCH-8)
     *     when a bundle's rules threw, hung or answered what cannot be
     */
    Route route(RouteInput input);

    /** As {@link #route(RouteInput)}, of a question that is read already; asks for no permission: the caller has. */
    Route route(RouteQuestion question);

    /**
     * Keeps the texts of the table and the time limits by which something was routed that is kept itself, so that it can be read and
     * proven when their files are gone (SCH-5). In the transaction that is open, or one of its own. Of rules there is no text: their
     * answer is what is kept.
     */
    default void keep(Route used) {}

    /** Every routing that is deployed, tables and rules, by region. */
    List<DeployedRouting> routings();

    /** What was dropped in as a routing or as time limits and not taken, and why. */
    List<RefusedRouting> refused();

    /** The tables that are deployed, whole. */
    List<Definition<RoutingTable>> tables();

    /** Every policy of time limits that is deployed. */
    List<Definition<TimeLimits>> timeLimits();

    /** The time limits in force at a node on a day. */
    Definition<TimeLimits> timeLimits(Region node, LocalDate on);
}
