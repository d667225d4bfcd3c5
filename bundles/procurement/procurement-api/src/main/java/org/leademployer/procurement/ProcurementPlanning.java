/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.procurement;

import java.util.List;
import org.leademployer.platform.definition.Definition;
import org.osgi.annotation.versioning.ProviderType;

/** What can be asked before anything is bought: policies, routes, timelines. Provided by the procurement domain. */
@ProviderType
public interface ProcurementPlanning {

    /** Every policy, by name, region and version. */
    List<Definition<ProcurementPolicy>> policies();

    /**
     * The route that a value takes (PRO-1).
     *
     * @throws org.leademployer.platform.problem.ProblemException invalid-input (400) for a negative value or a policy that there
     *     is not; no-policy-in-force (404, PRO-1) when none is in force at that node on that day
     */
    RouteAnswer route(RouteInput input);

    /**
     * The stages back from the day on which the service is to start (PRO-13).
     *
     * @throws org.leademployer.platform.problem.ProblemException as {@link #route}; invalid-input (400) for a stage that the
     *     policy does not name
     */
    Timeline timeline(TimelineInput input);
}
