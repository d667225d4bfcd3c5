/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules;

import org.leademployer.schedules.spi.VariantId;
import org.osgi.annotation.versioning.ProviderType;

/** The way out for a variant that is not called because it failed too often (SCH-8). */
@ProviderType
public interface Releases {

    /**
     * Lets a variant be called again as if it had never failed. Audited.
     *
     * @throws org.leademployer.platform.problem.ProblemException variant-not-deployed (409, SCH-4); not-allowed (403, X-3)
     *     for whoever may not operate schedules at its region
     */
    Containment release(VariantId variant);
}
