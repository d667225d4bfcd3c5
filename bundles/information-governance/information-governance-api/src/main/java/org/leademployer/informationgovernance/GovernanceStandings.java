/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.informationgovernance;

import java.util.Set;
import org.leademployer.platform.Region;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What the registers say about something that another domain keeps, for that domain's gates (IG-1, IG-2). Provided by the platform.
 *
 * @since 1.2
 */
@ProviderType
public interface GovernanceStandings {

    /**
     * Asks for no permission, since it tells no texts; the gate that asks has its own.
     *
     * @param subjectType {@code procurement}
     * @param names by which records may name it: its id, its reference; 1 to 10
     * @param region its node: records at it or above it count, and those of other nodes do not, or whoever works there would decide
     *     here
     */
    GovernanceStanding about(String subjectType, Set<String> names, Region region);
}
