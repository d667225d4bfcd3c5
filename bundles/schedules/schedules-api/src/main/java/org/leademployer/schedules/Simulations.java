/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import java.util.List;
import java.util.Optional;
import org.leademployer.platform.Period;
import org.leademployer.platform.Region;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Runs variants that nobody has adopted over the real book, and reports what would change (SCH-6). Writes nothing but
 * its own reports. One simulation runs at a time; the others wait their turn. Provided by the platform.
 *
 * <p>Whoever may not simulate at the node of a simulation does not see it.
 */
@ProviderType
public interface Simulations {

    /**
     * Asks for a simulation: the variant in the place of whatever decides today, for every contract of a node and all
     * below it, over the whole period.
     *
     * @throws org.leademployer.platform.problem.ProblemException unknown-region (400, ORG-1); not-allowed (403, X-3);
     *     variant-not-deployed (409, SCH-4); no-book (409, SCH-6) where no domain has a book for that schedule;
     *     period-too-long (422, SCH-6); simulations-full (429, SCH-6) when too many wait already
     */
    Simulation start(VariantId variant, Region region, Period period);

    Optional<Simulation> find(String id);

    /** The newest first, without their reports. */
    List<Simulation> newest(String schedule, int limit);

    /**
     * Cancels a simulation that waits or runs. One that is cancelled already is answered as it is.
     *
     * @throws org.leademployer.platform.problem.ProblemException not-found (404); simulation-ended (409, SCH-6)
     */
    Simulation cancel(String id);
}
