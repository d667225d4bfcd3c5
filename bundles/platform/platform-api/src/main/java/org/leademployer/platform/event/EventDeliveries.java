/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.event;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What has not been delivered yet, for an administrator. Provided by the platform. */
@ProviderType
public interface EventDeliveries {

    /**
     * What waits or is parked: parked first, then in the order in which the events were written.
     *
     * @param limit at most so many
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403) without READ_OPERATIONS for the whole
     *     country: events have no region
     */
    List<OpenDelivery> open(int limit);

    /**
     * Has everything of an event that is parked, or pauses after a failure, tried again at once.
     *
     * @param number the event's
     * @return how many deliveries that are
     * @throws org.leademployer.platform.problem.ProblemException not-allowed (403) without OPERATE_EVENTS for the whole
     *     country; not-found (404) where nothing of such an event is open
     */
    int retry(long number);
}
